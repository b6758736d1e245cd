package org.maillage.people.account;

import org.maillage.platform.mail.HiddenLink;
import org.maillage.platform.mail.MailDraft;
import org.maillage.platform.mail.OutgoingMail;
import org.maillage.platform.web.BaseUrl;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes a link for whoever has an account, and mails it. Runs within a use case. */
@Component
class MailLinkIssue {

    private final Accounts accounts;
    private final MailLinks links;
    private final OutgoingMail outgoing;
    private final BaseUrl baseUrl;

    MailLinkIssue(Accounts accounts, MailLinks links, OutgoingMail outgoing, BaseUrl baseUrl) {
        this.accounts = accounts;
        this.links = links;
        this.outgoing = outgoing;
        this.baseUrl = baseUrl;
    }

    /** The account whose holder gets a mail. */
    Optional<UUID> answer(MailLinkRequests.Request request, Instant at) {
        return accounts.find(request.email())
                .filter(Account::active)
                .filter(account -> send(account, request, at))
                .map(Account::id);
    }

    private boolean send(Account account, MailLinkRequests.Request request, Instant at) {
        var token = links.make(account.id(), request.next(), at);
        token.map(text -> baseUrl.of(MailLinkDoorController.PATH + "?token=" + text))
                .ifPresent(url -> outgoing.write(mail(account, request, url, at)));
        return token.isPresent();
    }

    private static MailDraft mail(
            Account account, MailLinkRequests.Request request, String url, Instant at) {
        return MailDraft.of(
                        "people.account.mail-link.mail",
                        account.email().text(),
                        null,
                        request.language())
                .with(account.displayName())
                .with(new HiddenLink(url), at.plus(MailLinks.LIFE));
    }
}
