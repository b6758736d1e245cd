package org.maillage.platform.publication;

import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

@Service
class RetryPublication {

    private final PublicationQuery query;
    private final HaltedPublications halted;
    private final Access access;
    private final Audit audit;

    RetryPublication(
            PublicationQuery query, HaltedPublications halted, Access access, Audit audit) {
        this.query = query;
        this.halted = halted;
        this.access = access;
        this.audit = audit;
    }

    /** False when it is halted no longer. */
    @Transactional
    boolean retry(UUID id) {
        var act = access.require(PlatformPermission.PUBLICATIONS, null);
        var publication = query.find(id).map(PublicationAct::of);
        if (publication.isEmpty() || !halted.release(id, act.at())) {
            return false;
        }
        var before = publication.get();
        audit.record(
                act,
                PublicationAct.subject(id),
                "retried",
                before,
                before.become(PublicationState.OPEN, null));
        return true;
    }
}
