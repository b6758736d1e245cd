package org.maillage.people.invitation;

import org.maillage.people.account.LinkSpent;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;
import java.util.function.Supplier;

/** The holder of the link has an account from now on, with the role that was promised. */
@Service
class AcceptInvitation {

    private final OpenInvitations invitations;
    private final Welcome welcome;
    private final Access access;
    private final Audit audit;

    AcceptInvitation(OpenInvitations invitations, Welcome welcome, Access access, Audit audit) {
        this.invitations = invitations;
        this.welcome = welcome;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @param passwordHash asked for only when there is no account with this address yet
     * @return the account
     * @throws LinkSpent when the link is unknown, too old or was used before, or whoever sent it may not invite any more
     */
    @Transactional
    public UUID accept(String token, String displayName, Supplier<String> passwordHash) {
        var act = access.open();
        var invitation = invitations.claim(token).orElseThrow(LinkSpent::new);
        var account = welcome.welcome(act, invitation, displayName, passwordHash);
        invitations.accept(invitation, account, act.at());
        var before = InvitationAudit.of(invitation);
        audit.record(
                act,
                InvitationAudit.subject(invitation.id()),
                "accepted",
                before,
                before.become(InvitationState.ACCEPTED));
        return account;
    }
}
