package org.maillage.platform.publication;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.maillage.platform.db.Tables.EVENT_PUBLICATION;
import static org.maillage.platform.db.Tables.EVENT_QUARANTINE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Publications that failed or were set aside. */
@Component
class HaltedPublications {

    private static final String FAILED = Status.FAILED.name();

    private static final List<Field<?>> RELEASED =
            List.of(
                    EVENT_PUBLICATION.ID,
                    EVENT_PUBLICATION.LISTENER_ID,
                    EVENT_PUBLICATION.EVENT_TYPE,
                    EVENT_PUBLICATION.SERIALIZED_EVENT,
                    EVENT_PUBLICATION.PUBLICATION_DATE,
                    EVENT_PUBLICATION.LAST_ERROR,
                    EVENT_PUBLICATION.STATUS,
                    EVENT_PUBLICATION.COMPLETION_ATTEMPTS,
                    EVENT_PUBLICATION.LAST_RESUBMISSION_DATE);

    /** Longer than any back-off. */
    private static final Duration LONG_AGO = Duration.ofDays(1);

    private final DSLContext db;

    HaltedPublications(DSLContext db) {
        this.db = db;
    }

    /** Due at once, as if it had never been tried; false when there is nothing halted of this id. */
    boolean release(UUID id, Instant now) {
        Instant due = now.minus(LONG_AGO);
        int failed =
                db.update(EVENT_PUBLICATION)
                        .set(EVENT_PUBLICATION.COMPLETION_ATTEMPTS, 0)
                        .set(EVENT_PUBLICATION.LAST_RESUBMISSION_DATE, due)
                        .where(EVENT_PUBLICATION.ID.eq(id))
                        .and(EVENT_PUBLICATION.STATUS.eq(FAILED))
                        .execute();
        return failed == 1 || (returnFromQuarantine(id, due) == 1 && deleteQuarantined(id) == 1);
    }

    /** False when there is nothing halted of this id. */
    boolean drop(UUID id) {
        int failed =
                db.deleteFrom(EVENT_PUBLICATION)
                        .where(EVENT_PUBLICATION.ID.eq(id))
                        .and(EVENT_PUBLICATION.STATUS.eq(FAILED))
                        .execute();
        return failed == 1 || deleteQuarantined(id) == 1;
    }

    private int returnFromQuarantine(UUID id, Instant due) {
        var from = EVENT_QUARANTINE;
        return db.insertInto(EVENT_PUBLICATION, RELEASED)
                .select(
                        select(
                                        from.ID,
                                        from.LISTENER_ID,
                                        from.EVENT_TYPE,
                                        from.SERIALIZED_EVENT,
                                        from.PUBLICATION_DATE,
                                        from.LAST_ERROR,
                                        val(FAILED),
                                        inline(0),
                                        val(due))
                                .from(from)
                                .where(from.ID.eq(id))
                                .forUpdate())
                .execute();
    }

    private int deleteQuarantined(UUID id) {
        return db.deleteFrom(EVENT_QUARANTINE).where(EVENT_QUARANTINE.ID.eq(id)).execute();
    }
}
