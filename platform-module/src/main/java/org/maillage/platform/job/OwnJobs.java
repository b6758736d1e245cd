package org.maillage.platform.job;

import static org.maillage.platform.db.Tables.JOB;

import org.jooq.DSLContext;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.web.NotFound;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** The jobs of whoever asks; those of others do not exist for them. */
@Service
class OwnJobs {

    private final DSLContext db;
    private final JobStore store;
    private final CurrentActor actor;
    private final Access access;

    OwnJobs(DSLContext db, JobStore store, CurrentActor actor, Access access) {
        this.db = db;
        this.store = store;
        this.actor = actor;
        this.access = access;
    }

    ListPage<Job> page(ListRequest request) {
        return Listing.of(db, JOB, "platform.job.list")
                .where(JOB.ACCOUNT_ID.eq(account()))
                .key(JOB.ID)
                .search(JOB.NAME::containsIgnoreCase)
                .facet("state", JOB.STATE, "platform.job.state.")
                .sort("made", JOB.MADE_AT.desc())
                .column("name", null)
                .column("state", null)
                .column("done", null)
                .column("made", "made")
                .rows(JobFields.all())
                .page(request);
    }

    Job get(UUID id) {
        if (!store.belongsTo(id, account())) {
            throw new NotFound("job " + id);
        }
        return store.find(id).orElseThrow(() -> new NotFound("job " + id));
    }

    /** Nothing happens to one that has ended meanwhile. */
    @Transactional
    void stop(UUID id) {
        var act = access.open();
        if (!get(id).state().ended()) {
            store.askToStop(id, act.at());
        }
    }

    private UUID account() {
        if (actor.get() instanceof Actor.AccountHolder holder) {
            return holder.accountId();
        }
        throw new NotFound("jobs");
    }
}
