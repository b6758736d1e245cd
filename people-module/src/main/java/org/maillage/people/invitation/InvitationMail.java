package org.maillage.people.invitation;

import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.maillage.platform.actor.Act;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.mail.HiddenLink;
import org.maillage.platform.mail.MailDraft;
import org.maillage.platform.mail.OutgoingMail;
import org.maillage.platform.web.BaseUrl;
import org.springframework.stereotype.Component;

/** What the invited person receives. */
@Component
class InvitationMail {

    private static final String NETWORK = "Maillage";

    private final OutgoingMail outgoing;
    private final BaseUrl baseUrl;
    private final DSLContext dsl;

    InvitationMail(OutgoingMail outgoing, BaseUrl baseUrl, DSLContext dsl) {
        this.outgoing = outgoing;
        this.baseUrl = baseUrl;
        this.dsl = dsl;
    }

    void send(Act act, Invitation invitation, String token) {
        var guest = invitation.guest();
        outgoing.write(
                MailDraft.of("people.invitation.mail", guest.email(), null, guest.language())
                        .with(guest.displayName(), host(act), place(invitation))
                        .with(new HiddenLink(url(token)), act.at().plus(Invitation.LIFE)));
    }

    String url(String token) {
        return baseUrl.of(AcceptInvitationController.PATH + "?token=" + token);
    }

    private static String host(Act act) {
        return act.actor() instanceof Actor.AccountHolder holder ? holder.displayName() : NETWORK;
    }

    /** Where the role will hold. */
    String place(Invitation invitation) {
        return dsl.select(ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(invitation.organisation()))
                .fetchOptional(row -> row.value1())
                .orElse(NETWORK);
    }
}
