package org.maillage.people.invitation;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.maillage.people.account.Tokens;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** The invited person gets another link, for another two weeks; the former one ends. */
@Service
class ResendInvitation {

    private final Invitations invitations;
    private final InvitationMail mail;
    private final Access access;
    private final Audit audit;

    ResendInvitation(Invitations invitations, InvitationMail mail, Access access, Audit audit) {
        this.invitations = invitations;
        this.mail = mail;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @throws org.maillage.platform.web.Conflict when it is not open any more
     */
    @Transactional
    public Invite.Sent resend(UUID id) {
        var invitation = invitations.get(id);
        var act = access.require(ACCOUNT_ADMINISTER, invitation.organisation());
        var by = act.actor() instanceof Actor.AccountHolder holder ? holder.accountId() : null;
        String token = Tokens.next();
        invitations.renew(id, token, by, act.at());
        mail.send(act, invitation, token);
        var before = InvitationAudit.of(invitation);
        audit.record(
                act,
                InvitationAudit.subject(id),
                "sent-again",
                before,
                before.until(act.at().plus(Invitation.LIFE)));
        return new Invite.Sent(id, mail.url(token));
    }
}
