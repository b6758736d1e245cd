package org.maillage.people.invitation;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;

import org.jspecify.annotations.Nullable;
import org.maillage.people.account.Tokens;
import org.maillage.people.rights.Role;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Somebody who administers accounts there asks a colleague in. */
@Service
public class Invite {

    private final Invitations invitations;
    private final InvitationMail mail;
    private final Access access;
    private final Audit audit;

    Invite(Invitations invitations, InvitationMail mail, Access access, Audit audit) {
        this.invitations = invitations;
        this.mail = mail;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @param link what the mail's link carries, for whoever has to hand it over without mail
     */
    public record Sent(UUID id, String link) {}

    /**
     * @throws InvitationPending when the same person is invited there already
     * @throws Conflict when the role cannot hold there
     */
    @Transactional
    public Sent invite(@Nullable UUID organisation, Guest guest, Role role) {
        var act = access.require(ACCOUNT_ADMINISTER, organisation);
        role.problemIn(organisation)
                .ifPresent(problem -> {
                    throw new Conflict(problem);
                });
        var by = act.actor() instanceof Actor.AccountHolder holder ? holder.accountId() : null;
        var invitation = Invitation.of(organisation, guest, role, by, act.at());
        String token = Tokens.next();
        if (!invitations.add(invitation, token, act.at())) {
            throw new InvitationPending();
        }
        mail.send(act, invitation, token);
        audit.record(
                act,
                InvitationAudit.subject(invitation.id()),
                "sent",
                null,
                InvitationAudit.of(invitation));
        return new Sent(invitation.id(), mail.url(token));
    }
}
