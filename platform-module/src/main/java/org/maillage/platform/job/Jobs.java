package org.maillage.platform.job;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.maillage.platform.db.Tables.JOB;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Act;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;
import java.util.UUID;

/** Begins background work, and tells how it stands. */
@Component
public class Jobs {

    private final JobStore store;
    private final JobSchedule schedule;

    Jobs(JobStore store, JobSchedule schedule) {
        this.store = store;
        this.schedule = schedule;
    }

    /**
     * Begins a job within the use case's transaction: it starts once that is committed, on whichever instance is free, in the name of
     * the act's actor.
     *
     * @param name what it works on, as its owner calls it: at most 300 characters
     * @param total how much there is to do, null when nobody knows
     * @return its id; its page stands at {@code /admin/platform/jobs/<id>}
     * @throws Conflict when one of this kind is at work on the subject
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID start(Act act, JobKind kind, UUID subject, String name, @Nullable Long total) {
        var id = UuidV7.next();
        if (!store.insert(id, act, kind.key(), subject, name, total)) {
            throw new Conflict("job " + kind.key() + " of " + subject);
        }
        schedule.now(id, act.at());
        return id;
    }

    /** Whether the job whose id stands in the column has not ended: for the queries of those who began it. */
    public static Condition atWork(Field<UUID> job) {
        return exists(selectOne().from(JOB).where(JOB.ID.eq(job)).and(JobStore.OPEN));
    }

    /** The job, whoever it belongs to: the caller has asked whether the actor may see what it works on. */
    public Optional<Job> find(UUID id) {
        return store.find(id);
    }
}
