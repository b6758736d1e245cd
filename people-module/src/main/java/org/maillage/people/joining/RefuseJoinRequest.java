package org.maillage.people.joining;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Whoever asked is told no, in the words of whoever decides. */
@Service
class RefuseJoinRequest {

    private final JoinRequests requests;
    private final JoinMail mail;
    private final Access access;
    private final Audit audit;

    RefuseJoinRequest(JoinRequests requests, JoinMail mail, Access access, Audit audit) {
        this.requests = requests;
        this.mail = mail;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @throws org.maillage.platform.web.Conflict when somebody has decided already
     */
    @Transactional
    public void refuse(UUID id, String answer) {
        var request = requests.get(id);
        var act = access.require(ACCOUNT_ADMINISTER, request.organisation());
        var by = act.actor() instanceof Actor.AccountHolder holder ? holder.accountId() : null;
        requests.decide(id, JoinRequestState.REFUSED, answer, by, act.at());
        mail.refused(request, answer);
        audit.record(
                act,
                request.subject(),
                "refused",
                request.standing(),
                request.standing().become(JoinRequestState.REFUSED, answer));
    }
}
