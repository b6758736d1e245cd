package org.maillage.people.joining;

import org.maillage.people.rights.AccountAdministrators.Administrator;
import org.maillage.platform.mail.MailDraft;
import org.maillage.platform.mail.OutgoingMail;
import org.maillage.platform.web.BaseUrl;
import org.springframework.stereotype.Component;

/** What whoever asked receives when they are not invited (an invitation speaks for itself), and what whoever decides does. */
@Component
class JoinMail {

    private final OutgoingMail outgoing;
    private final JoinRequests requests;
    private final BaseUrl baseUrl;

    JoinMail(OutgoingMail outgoing, JoinRequests requests, BaseUrl baseUrl) {
        this.outgoing = outgoing;
        this.requests = requests;
        this.baseUrl = baseUrl;
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

    void waiting(Administrator decider, int untold) {
        outgoing.write(
                MailDraft.of(
                                "people.joining.waiting-mail",
                                decider.email(),
                                decider.name(),
                                decider.language())
                        .with(
                                decider.name(),
                                Integer.toString(untold),
                                Long.toString(JoinRequest.LIFE.toDays()),
                                baseUrl.of(JoinRequestController.WAITING)));
    }

    private String place(JoinRequest request) {
        return requests.organisation(request.organisation());
    }
}
