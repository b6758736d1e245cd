package org.maillage.people.invitation;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** From now on the link does not work. */
@Service
class WithdrawInvitation {

    private final Invitations invitations;
    private final Access access;
    private final Audit audit;

    WithdrawInvitation(Invitations invitations, Access access, Audit audit) {
        this.invitations = invitations;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @throws org.maillage.platform.web.Conflict when it is not open any more
     */
    @Transactional
    public void withdraw(UUID id) {
        var invitation = invitations.get(id);
        var act = access.require(ACCOUNT_ADMINISTER, invitation.organisation());
        invitations.withdraw(id, act.at());
        var before = InvitationAudit.of(invitation);
        audit.record(
                act,
                InvitationAudit.subject(id),
                "withdrawn",
                before,
                before.become(InvitationState.WITHDRAWN));
    }
}
