package org.maillage.events.programme;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.maillage.events.db.Tables.EVENT;
import static org.maillage.events.db.Tables.EVENT_SLUG;
import static org.maillage.events.db.Tables.GUIDING_QUESTION;
import static org.maillage.events.db.Tables.ORGANISATION_CARD;
import static org.maillage.events.db.Tables.ORGANISER;
import static org.maillage.events.db.Tables.REGISTRATION_OFFER;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.maillage.events.published.EventId;
import org.maillage.platform.web.DatePrecision;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the head of a gathering's public page. */
@Component
class EventPageQuery {

    private final DSLContext db;

    EventPageQuery(DSLContext db) {
        this.db = db;
    }

    /** @param registration whether seats are offered at all */
    record EventHead(
            UUID id,
            String slug,
            String kind,
            String title,
            @Nullable String edition,
            @Nullable String hashtag,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            String datePrecision,
            @Nullable String place,
            String attendanceMode,
            @Nullable String description,
            @Nullable Integer attendance,
            @Nullable String attendancePrecision,
            String status,
            List<String> questions,
            List<String> organisers,
            Boolean registration) {

        public EventId eventId() {
            return new EventId(id);
        }

        public boolean published() {
            return status.equals("PUBLISHED");
        }

        public DatePrecision precision() {
            return DatePrecision.valueOf(datePrecision);
        }
    }

    Optional<EventHead> bySlug(String slug) {
        return db.select(
                        EVENT.ID,
                        EVENT.SLUG,
                        EVENT.KIND,
                        EVENT.TITLE,
                        EVENT.EDITION,
                        EVENT.HASHTAG,
                        EVENT.START_DATE,
                        EVENT.END_DATE,
                        EVENT.DATE_PRECISION,
                        EVENT.PLACE,
                        EVENT.ATTENDANCE_MODE,
                        EVENT.DESCRIPTION,
                        EVENT.ATTENDANCE,
                        EVENT.ATTENDANCE_PRECISION,
                        EVENT.STATUS,
                        questions(),
                        organisers(),
                        registration())
                .from(EVENT_SLUG)
                .join(EVENT)
                .on(EVENT.ID.eq(EVENT_SLUG.EVENT_ID))
                .where(EVENT_SLUG.SLUG.eq(slug))
                .fetchOptional(mapping(EventHead::new));
    }

    private static Field<List<String>> questions() {
        return multiset(
                        select(GUIDING_QUESTION.QUESTION)
                                .from(GUIDING_QUESTION)
                                .where(GUIDING_QUESTION.EVENT_ID.eq(EVENT.ID))
                                .orderBy(GUIDING_QUESTION.POSITION))
                .convertFrom(rows -> rows.map(row -> row.value1()));
    }

    private static Field<List<String>> organisers() {
        return multiset(
                        select(ORGANISATION_CARD.DISPLAY_NAME)
                                .from(ORGANISER)
                                .join(ORGANISATION_CARD)
                                .on(ORGANISATION_CARD.ORGANISATION_ID.eq(ORGANISER.ORGANISATION_ID))
                                .where(
                                        ORGANISER.EVENT_ID.eq(EVENT.ID),
                                        ORGANISATION_CARD.ERASED.isFalse())
                                .orderBy(ORGANISER.POSITION))
                .convertFrom(rows -> rows.map(row -> row.value1()));
    }

    private static Field<Boolean> registration() {
        return field(
                exists(
                        selectOne()
                                .from(REGISTRATION_OFFER)
                                .where(REGISTRATION_OFFER.EVENT_ID.eq(EVENT.ID))));
    }
}
