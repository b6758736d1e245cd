package org.maillage.practices.stand;

import static org.jooq.impl.DSL.row;
import static org.maillage.practices.db.Tables.ORGANISATION_CARD;
import static org.maillage.practices.db.Tables.PRACTICE;
import static org.maillage.practices.db.Tables.SESSION_CARD;
import static org.maillage.practices.db.Tables.STAND;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.maillage.events.published.EventId;
import org.maillage.platform.web.list.Collations;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The stands that everybody sees: of public sheets, at markets that are in a public programme. */
@Component
class StandPageQuery {

    private final DSLContext db;

    StandPageQuery(DSLContext db) {
        this.db = db;
    }

    record Entry(
            String slug,
            String title,
            String summary,
            String kind,
            String sheet,
            @Nullable String owner,
            @Nullable String territory,
            String session,
            String event,
            String eventSlug,
            @Nullable LocalDate day) {

        public String path() {
            return Stand.path(slug);
        }
    }

    Optional<Entry> find(String slug) {
        return fetch(STAND.SLUG.eq(slug)).stream().findFirst();
    }

    List<Entry> of(EventId event) {
        return fetch(SESSION_CARD.EVENT_ID.eq(event.value()));
    }

    private static SelectField<Entry> entry() {
        return row(
                        STAND.SLUG,
                        PRACTICE.TITLE,
                        PRACTICE.SUMMARY,
                        PRACTICE.KIND,
                        PRACTICE.SLUG,
                        ORGANISATION_CARD.DISPLAY_NAME,
                        PRACTICE.TERRITORY,
                        SESSION_CARD.TITLE,
                        SESSION_CARD.EVENT_TITLE,
                        SESSION_CARD.EVENT_SLUG,
                        SESSION_CARD.DAY)
                .mapping(Entry::new);
    }

    private List<Entry> fetch(Condition condition) {
        return db.select(entry())
                .from(STAND)
                .join(PRACTICE)
                .on(PRACTICE.ID.eq(STAND.PRACTICE_ID))
                .join(SESSION_CARD)
                .on(SESSION_CARD.SESSION_ID.eq(STAND.SESSION_ID))
                .leftJoin(ORGANISATION_CARD)
                .on(ORGANISATION_CARD.ORGANISATION_ID.eq(PRACTICE.OWNER_ID))
                .where(condition)
                .and(STAND.WITHDRAWN_AT.isNull())
                .and(PRACTICE.PUBLISHED_AT.isNotNull())
                .and(SESSION_CARD.PUBLISHED.isTrue())
                .and(SESSION_CARD.REMOVED.isFalse())
                .orderBy(PRACTICE.TITLE.collate(Collations.FRENCH), STAND.ID)
                .fetch(Record1::value1);
    }
}
