package org.maillage.events.registration;

import static org.maillage.events.db.Tables.EVENT;
import static org.maillage.events.db.Tables.EVENT_SLUG;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.maillage.events.published.EventId;
import org.maillage.platform.web.DatePrecision;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What registration needs to know of a gathering. */
@Component
class RegistrationEvents {

    private static final List<Field<?>> READ =
            List.of(
                    EVENT.ID,
                    EVENT.SLUG,
                    EVENT.TITLE,
                    EVENT.STATUS,
                    EVENT.ZONE,
                    EVENT.START_DATE,
                    EVENT.END_DATE,
                    EVENT.DATE_PRECISION,
                    EVENT.PLACE);

    private final DSLContext db;

    RegistrationEvents(DSLContext db) {
        this.db = db;
    }

    /** @param end null: not known */
    record RegistrationEvent(
            EventId id,
            String slug,
            String title,
            boolean published,
            ZoneId zone,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            DatePrecision precision,
            @Nullable String place) {

        boolean isOver(Instant now) {
            return end != null && now.atZone(zone).toLocalDate().isAfter(end);
        }
    }

    /** By its address of today or an earlier one. */
    Optional<RegistrationEvent> bySlug(String slug) {
        return db.select(READ)
                .from(EVENT_SLUG)
                .join(EVENT)
                .on(EVENT.ID.eq(EVENT_SLUG.EVENT_ID))
                .where(EVENT_SLUG.SLUG.eq(slug))
                .fetchOptional(this::read);
    }

    Optional<RegistrationEvent> byId(EventId id) {
        return db.select(READ).from(EVENT).where(EVENT.ID.eq(id.value())).fetchOptional(this::read);
    }

    private RegistrationEvent read(Record row) {
        return new RegistrationEvent(
                new EventId(row.get(EVENT.ID)),
                row.get(EVENT.SLUG),
                row.get(EVENT.TITLE),
                row.get(EVENT.STATUS).equals("PUBLISHED"),
                ZoneId.of(row.get(EVENT.ZONE)),
                row.get(EVENT.START_DATE),
                row.get(EVENT.END_DATE),
                DatePrecision.valueOf(row.get(EVENT.DATE_PRECISION)),
                row.get(EVENT.PLACE));
    }
}
