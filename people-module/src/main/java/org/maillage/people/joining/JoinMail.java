package org.maillage.people.joining;

import org.maillage.platform.mail.MailDraft;
import org.maillage.platform.mail.OutgoingMail;
import org.springframework.stereotype.Component;

/** What whoever asked receives when they are not invited; an invitation speaks for itself. */
@Component
class JoinMail {

    private final OutgoingMail outgoing;
    private final JoinRequests requests;

    JoinMail(OutgoingMail outgoing, JoinRequests requests) {
        this.outgoing = outgoing;
        this.requests = requests;
    }

    void refused(JoinRequest request, String answer) {
        outgoing.write(
                MailDraft.of(
                                "people.joining.refused-mail",
                                request.email(),
                                null,
                                request.language())
                        .with(request.displayName(), place(request), answer));
    }

    void expired(JoinRequest request) {
        outgoing.write(
                MailDraft.of(
                                "people.joining.expired-mail",
                                request.email(),
                                null,
                                request.language())
                        .with(request.displayName(), place(request)));
    }

    private String place(JoinRequest request) {
        return requests.organisation(request.organisation());
    }
}
