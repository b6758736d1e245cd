package org.maillage.platform.delivery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.maillage.platform.db.Tables.APP_INSTANCE;
import static org.maillage.platform.db.Tables.EVENT_PUBLICATION;
import static org.maillage.platform.db.Tables.EVENT_QUARANTINE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.types.DayToSecond;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The registry's rows as the janitor sees them. */
@Component
class Publications {

    private static final String FAILED = Status.FAILED.name();
    private static final List<String> UNDER_WAY =
            Stream.of(Status.PUBLISHED, Status.PROCESSING, Status.RESUBMITTED)
                    .map(Status::name)
                    .toList();
    private static final List<Field<?>> SET_ASIDE =
            List.of(
                    EVENT_QUARANTINE.ID,
                    EVENT_QUARANTINE.LISTENER_ID,
                    EVENT_QUARANTINE.EVENT_TYPE,
                    EVENT_QUARANTINE.SERIALIZED_EVENT,
                    EVENT_QUARANTINE.EVENT_ID,
                    EVENT_QUARANTINE.PUBLICATION_DATE,
                    EVENT_QUARANTINE.ATTEMPTS,
                    EVENT_QUARANTINE.LAST_ERROR,
                    EVENT_QUARANTINE.REASON);
    private static final int STEP = 1_000;

    private final DSLContext db;
    private final DeliveryProperties patience;
    private final Clock clock;

    Publications(DSLContext db, DeliveryProperties patience, Clock clock) {
        this.db = db;
        this.patience = patience;
        this.clock = clock;
    }

    /** What an instance left behind that is dead, or what has not moved for too long, has failed. */
    int failStale() {
        var unmoved = EVENT_PUBLICATION.STATUS_SINCE.lt(ago(patience.staleness()));
        return db.update(EVENT_PUBLICATION)
                .set(EVENT_PUBLICATION.STATUS, FAILED)
                .set(
                        EVENT_PUBLICATION.LAST_ERROR,
                        val("Interrupted: ").concat(EVENT_PUBLICATION.CLAIMED_BY))
                .where(EVENT_PUBLICATION.STATUS.in(UNDER_WAY))
                .and(isOrphaned().or(unmoved))
                .execute();
    }

    private Condition isOrphaned() {
        return notExists(
                selectOne()
                        .from(APP_INSTANCE)
                        .where(APP_INSTANCE.ID.eq(EVENT_PUBLICATION.CLAIMED_BY))
                        .and(APP_INSTANCE.BEAT.gt(ago(patience.silence()))));
    }

    private static Field<Instant> ago(Duration age) {
        return currentInstant().minus(DayToSecond.valueOf(age));
    }

    int countFailed() {
        return db.fetchCount(EVENT_PUBLICATION, EVENT_PUBLICATION.STATUS.eq(FAILED));
    }

    List<FailedKind> failedKinds() {
        return db.selectDistinct(EVENT_PUBLICATION.LISTENER_ID, EVENT_PUBLICATION.EVENT_TYPE)
                .from(EVENT_PUBLICATION)
                .where(EVENT_PUBLICATION.STATUS.eq(FAILED))
                .fetch(mapping(FailedKind::new));
    }

    /** Failed ones whose wait is over, those that wait the longest first. */
    List<DuePublication> due() {
        Instant now = clock.instant();
        var over =
                or(
                        IntStream.range(0, patience.attempts())
                                .mapToObj(delivered -> isOver(delivered, now))
                                .toList());
        return db.select(
                        EVENT_PUBLICATION.ID,
                        EVENT_PUBLICATION.EVENT_TYPE,
                        EVENT_PUBLICATION.SERIALIZED_EVENT)
                .from(EVENT_PUBLICATION)
                .where(EVENT_PUBLICATION.STATUS.eq(FAILED))
                .and(over)
                .orderBy(EVENT_PUBLICATION.LAST_RESUBMISSION_DATE)
                .limit(patience.batch())
                .fetch(mapping(DuePublication::new));
    }

    /** Sets failed publications aside, at most a thousand at a time. */
    @Transactional
    List<UUID> quarantine(Condition which, QuarantineReason reason) {
        List<UUID> ids =
                db.select(EVENT_PUBLICATION.ID)
                        .from(EVENT_PUBLICATION)
                        .where(EVENT_PUBLICATION.STATUS.eq(FAILED))
                        .and(which)
                        .limit(STEP)
                        .forUpdate()
                        .skipLocked()
                        .fetch(EVENT_PUBLICATION.ID);
        copyToQuarantine(ids, reason);
        db.deleteFrom(EVENT_PUBLICATION).where(EVENT_PUBLICATION.ID.in(ids)).execute();
        return ids;
    }

    private void copyToQuarantine(List<UUID> ids, QuarantineReason reason) {
        db.insertInto(EVENT_QUARANTINE, SET_ASIDE)
                .select(
                        select(
                                        EVENT_PUBLICATION.ID,
                                        EVENT_PUBLICATION.LISTENER_ID,
                                        EVENT_PUBLICATION.EVENT_TYPE,
                                        EVENT_PUBLICATION.SERIALIZED_EVENT,
                                        EVENT_PUBLICATION.EVENT_ID,
                                        EVENT_PUBLICATION.PUBLICATION_DATE,
                                        EVENT_PUBLICATION.COMPLETION_ATTEMPTS,
                                        EVENT_PUBLICATION.LAST_ERROR,
                                        val(reason.name()))
                                .from(EVENT_PUBLICATION)
                                .where(EVENT_PUBLICATION.ID.in(ids)))
                .execute();
    }

    private Condition isOver(int delivered, Instant now) {
        return EVENT_PUBLICATION
                .COMPLETION_ATTEMPTS
                .eq(delivered)
                .and(
                        EVENT_PUBLICATION.LAST_RESUBMISSION_DATE.le(
                                now.minus(patience.wait(delivered))));
    }
}
