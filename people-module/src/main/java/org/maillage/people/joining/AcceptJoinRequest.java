package org.maillage.people.joining;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.people.invitation.Guest;
import org.maillage.people.invitation.Invite;
import org.maillage.people.rights.Role;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Whoever asked is invited; that they can accept shows that the address is theirs. */
@Service
class AcceptJoinRequest {

    private final JoinRequests requests;
    private final Invite invite;
    private final Access access;
    private final Audit audit;

    AcceptJoinRequest(JoinRequests requests, Invite invite, Access access, Audit audit) {
        this.requests = requests;
        this.invite = invite;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @throws org.maillage.platform.web.Conflict when somebody has decided already
     * @throws org.maillage.people.invitation.InvitationPending when the same person is invited there already
     */
    @Transactional
    public Invite.Sent accept(UUID id, Role role) {
        var request = requests.get(id);
        var act = access.require(ACCOUNT_ADMINISTER, request.organisation());
        var by = act.actor() instanceof Actor.AccountHolder holder ? holder.accountId() : null;
        requests.decide(id, JoinRequestState.ACCEPTED, null, by, act.at());
        audit.record(
                act,
                request.subject(),
                "accepted",
                request.standing(),
                request.standing().become(JoinRequestState.ACCEPTED, null));
        var guest = new Guest(request.email(), request.displayName(), request.language());
        return invite.invite(request.organisation(), guest, role);
    }
}
