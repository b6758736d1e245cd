package org.maillage.platform.delivery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.maillage.platform.db.Tables.APP_INSTANCE;
import static org.maillage.platform.db.Tables.EVENT_PUBLICATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.types.DayToSecond;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.stereotype.Component;

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

    private final DSLContext db;
    private final DeliveryProperties patience;
    private final Clock clock;

    Publications(DSLContext db, DeliveryProperties patience, Clock clock) {
        this.db = db;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * What an instance left behind that is dead, or what has not moved for too long, has failed. A publication that a listener is at is
     * locked by its transaction, and passed over for as long as that lasts.
     */
    int failStale() {
        var unmoved = EVENT_PUBLICATION.STATUS_SINCE.lt(ago(patience.staleness()));
        var leftBehind =
                select(EVENT_PUBLICATION.ID)
                        .from(EVENT_PUBLICATION)
                        .where(EVENT_PUBLICATION.STATUS.in(UNDER_WAY))
                        .and(isOrphaned().or(unmoved))
                        .forUpdate()
                        .skipLocked();
        return db.update(EVENT_PUBLICATION)
                .set(EVENT_PUBLICATION.STATUS, FAILED)
                .set(
                        EVENT_PUBLICATION.LAST_ERROR,
                        val("Interrupted: ").concat(EVENT_PUBLICATION.CLAIMED_BY))
                .where(EVENT_PUBLICATION.ID.in(leftBehind))
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

    /** What an instance has held for as long as it would have to be silent to be taken for dead. */
    List<HeldPublication> heldBy(String instance) {
        return db.select(
                        EVENT_PUBLICATION.ID,
                        EVENT_PUBLICATION.LISTENER_ID,
                        EVENT_PUBLICATION.EVENT_ID)
                .from(EVENT_PUBLICATION)
                .where(EVENT_PUBLICATION.STATUS.in(UNDER_WAY))
                .and(EVENT_PUBLICATION.CLAIMED_BY.eq(instance))
                .and(EVENT_PUBLICATION.STATUS_SINCE.lt(ago(patience.silence())))
                .and(EVENT_PUBLICATION.EVENT_ID.isNotNull())
                .fetch(mapping(HeldPublication::new));
    }

    int failForgotten(List<UUID> publications) {
        return db.update(EVENT_PUBLICATION)
                .set(EVENT_PUBLICATION.STATUS, FAILED)
                .set(EVENT_PUBLICATION.LAST_ERROR, "Forgotten")
                .where(EVENT_PUBLICATION.ID.in(publications))
                .and(EVENT_PUBLICATION.STATUS.in(UNDER_WAY))
                .execute();
    }

    /** What the listener was given stays for the janitor, with the cause. */
    void fail(Reception reception, Throwable cause) {
        db.update(EVENT_PUBLICATION)
                .set(EVENT_PUBLICATION.STATUS, FAILED)
                .set(EVENT_PUBLICATION.LAST_ERROR, FailureCause.of(cause))
                .where(EVENT_PUBLICATION.LISTENER_ID.eq(reception.listenerId()))
                .and(EVENT_PUBLICATION.EVENT_ID.eq(reception.eventId()))
                .execute();
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

    /** Claims failed ones whose wait is over, those that wait the longest first, at most a batch. */
    List<DuePublication> claimDue() {
        Instant now = clock.instant();
        return db.update(EVENT_PUBLICATION)
                .set(EVENT_PUBLICATION.STATUS, Status.RESUBMITTED.name())
                .set(
                        EVENT_PUBLICATION.COMPLETION_ATTEMPTS,
                        EVENT_PUBLICATION.COMPLETION_ATTEMPTS.plus(1))
                .set(EVENT_PUBLICATION.LAST_RESUBMISSION_DATE, now)
                .where(EVENT_PUBLICATION.ID.in(due(now)))
                .returningResult(
                        EVENT_PUBLICATION.ID,
                        EVENT_PUBLICATION.LISTENER_ID,
                        EVENT_PUBLICATION.EVENT_TYPE,
                        EVENT_PUBLICATION.SERIALIZED_EVENT)
                .fetch(mapping(DuePublication::new));
    }

    private Select<Record1<UUID>> due(Instant now) {
        var over =
                or(
                        IntStream.range(0, patience.attempts())
                                .mapToObj(delivered -> isOver(delivered, now))
                                .toList());
        return select(EVENT_PUBLICATION.ID)
                .from(EVENT_PUBLICATION)
                .where(EVENT_PUBLICATION.STATUS.eq(inline(FAILED)))
                .and(over)
                .orderBy(EVENT_PUBLICATION.LAST_RESUBMISSION_DATE)
                .limit(patience.batch())
                .forUpdate()
                .skipLocked();
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
