package org.maillage.platform.job;

import static org.jooq.impl.DSL.coalesce;
import static org.maillage.platform.db.Tables.JOB;
import static org.maillage.platform.db.Tables.JOB_CANCELLATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Act;
import org.maillage.platform.actor.Actor;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The jobs in the database. */
@Component
class JobStore {

    static final Condition OPEN = JOB.STATE.in(JobState.WAITING.name(), JobState.RUNNING.name());

    private final DSLContext db;

    JobStore(DSLContext db) {
        this.db = db;
    }

    /** A job that this transaction holds: no other instance does the same batch. */
    record Claimed(String kind, Actor owner, JobRun run) {}

    /** False when one of the kind is at work on the subject. */
    boolean insert(UUID id, Act act, String kind, UUID subject, String name, @Nullable Long total) {
        var holder = act.actor() instanceof Actor.AccountHolder account ? account : null;
        return db.insertInto(JOB)
                        .set(JOB.ID, id)
                        .set(JOB.KIND, kind)
                        .set(JOB.SUBJECT_ID, subject)
                        .set(JOB.NAME, name)
                        .set(JOB.ACCOUNT_ID, holder == null ? null : holder.accountId())
                        .set(JOB.ACTOR_NAME, nameOf(act.actor()))
                        .set(JOB.TOTAL, total)
                        .set(JOB.MADE_AT, act.at())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static String nameOf(Actor actor) {
        return switch (actor) {
            case Actor.AccountHolder holder -> holder.displayName();
            case Actor.Software software -> software.name();
            case Actor.Anonymous _ ->
                    throw new IllegalArgumentException("A job belongs to somebody");
        };
    }

    /** Empty when it has ended, or when another instance holds it. */
    Optional<Claimed> claim(UUID id) {
        return db.select(
                        JOB.KIND,
                        JOB.SUBJECT_ID,
                        JOB.POSITION,
                        JOB.DONE,
                        JOB.ACCOUNT_ID,
                        JOB.ACTOR_NAME)
                .from(JOB)
                .where(JOB.ID.eq(id))
                .and(OPEN)
                .forNoKeyUpdate()
                .skipLocked()
                .fetchOptional(found ->
                        new Claimed(
                                found.value1(),
                                owner(found.value5(), found.value6()),
                                new JobRun(id, found.value2(), found.value3(), found.value4())));
    }

    private static Actor owner(@Nullable UUID account, String name) {
        return account == null ? new Actor.Software(name) : new Actor.AccountHolder(account, name);
    }

    boolean open(UUID id) {
        return db.fetchExists(JOB, JOB.ID.eq(id).and(OPEN));
    }

    /** What the batch did, in its transaction. */
    void advance(UUID id, JobStep step, Instant at) {
        var state = step.last() ? JobState.DONE : JobState.RUNNING;
        int updated =
                db.update(JOB)
                        .set(JOB.STATE, state.name())
                        .set(JOB.POSITION, step.position())
                        .set(JOB.DONE, JOB.DONE.plus(step.done()))
                        .set(JOB.FAILURES, 0)
                        .set(JOB.STARTED_AT, coalesce(JOB.STARTED_AT, at))
                        .set(JOB.FINISHED_AT, step.last() ? at : null)
                        .where(JOB.ID.eq(id))
                        .and(OPEN)
                        .execute();
        if (updated != 1) {
            throw new IllegalStateException("Not held: job " + id);
        }
    }

    /** How many batches in a row have failed, this one included. */
    int countFailure(UUID id) {
        var failures =
                db.update(JOB)
                        .set(JOB.FAILURES, JOB.FAILURES.plus(1))
                        .where(JOB.ID.eq(id))
                        .returningResult(JOB.FAILURES)
                        .fetchOne(JOB.FAILURES);
        return Objects.requireNonNullElse(failures, 0);
    }

    void fail(UUID id, String problem, List<String> arguments, Instant at) {
        end(id, JobState.FAILED, problem, arguments, at);
    }

    void cancel(UUID id, Instant at) {
        end(id, JobState.CANCELLED, null, List.of(), at);
    }

    private void end(
            UUID id, JobState state, @Nullable String problem, List<String> arguments, Instant at) {
        db.update(JOB)
                .set(JOB.STATE, state.name())
                .set(JOB.PROBLEM, problem)
                .set(JOB.PROBLEM_ARGUMENTS, arguments.toArray(String[]::new))
                .set(JOB.FINISHED_AT, at)
                .where(JOB.ID.eq(id))
                .and(OPEN)
                .execute();
    }

    boolean toStop(UUID id) {
        return db.fetchExists(JOB_CANCELLATION, JOB_CANCELLATION.JOB_ID.eq(id));
    }

    void askToStop(UUID id, Instant at) {
        db.insertInto(JOB_CANCELLATION)
                .set(JOB_CANCELLATION.JOB_ID, id)
                .set(JOB_CANCELLATION.ASKED_AT, at)
                .onConflictDoNothing()
                .execute();
    }

    Optional<Job> find(UUID id) {
        return db.select(JobFields.all())
                .from(JOB)
                .where(JOB.ID.eq(id))
                .fetchOptional(found -> found.value1());
    }

    boolean belongsTo(UUID id, UUID account) {
        return db.fetchExists(JOB, JOB.ID.eq(id).and(JOB.ACCOUNT_ID.eq(account)));
    }

    int forget(Instant before) {
        return db.deleteFrom(JOB).where(JOB.FINISHED_AT.lt(before)).execute();
    }
}
