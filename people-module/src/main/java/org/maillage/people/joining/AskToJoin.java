package org.maillage.people.joining;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Anybody may ask. Whoever has asked already, or has an account, gets the same answer. */
@Service
class AskToJoin {

    private final JoinRequests requests;
    private final Access access;
    private final Audit audit;

    AskToJoin(JoinRequests requests, Access access, Audit audit) {
        this.requests = requests;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    public void ask(JoinRequest request) {
        var act = access.open();
        if (requests.add(request, act.at())) {
            audit.record(act, request.subject(), "asked", null, request.standing());
        }
    }
}
