package org.maillage.people.joining;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever has waited for too long is told so, and may ask again. */
@Service
class ExpireJoinRequests {

    private final JoinRequests requests;
    private final JoinMail mail;
    private final Access access;
    private final Audit audit;

    ExpireJoinRequests(JoinRequests requests, JoinMail mail, Access access, Audit audit) {
        this.requests = requests;
        this.mail = mail;
        this.access = access;
        this.audit = audit;
    }

    @Transactional
    public void expire() {
        var act = access.open();
        for (var request : requests.overdue(act.at())) {
            requests.decide(request.id(), JoinRequestState.EXPIRED, null, null, act.at());
            mail.expired(request);
            audit.record(
                    act,
                    request.subject(),
                    "expired",
                    request.standing(),
                    request.standing().become(JoinRequestState.EXPIRED, null));
        }
    }
}
