package org.maillage.people.rights;

import org.maillage.people.rights.AccountAdministrators.Administrator;
import org.maillage.people.rights.EndingGrants.Ending;
import org.maillage.platform.mail.MailDraft;
import org.maillage.platform.mail.OutgoingMail;
import org.maillage.platform.web.BaseUrl;
import org.maillage.platform.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What whoever has to know of the end of rights receives: one mail each, however many end. */
@Component
class EndingGrantMail {

    private static final int MOST = 20;
    private static final String ACCOUNTS = "/admin/people/accounts";

    private final OutgoingMail outgoing;
    private final MessageSource messages;
    private final BaseUrl baseUrl;
    private final Dates dates;

    EndingGrantMail(OutgoingMail outgoing, MessageSource messages, BaseUrl baseUrl, Dates dates) {
        this.outgoing = outgoing;
        this.messages = messages;
        this.baseUrl = baseUrl;
        this.dates = dates;
    }

    /** To whoever holds them all. */
    void toHolder(List<Ending> grants) {
        var to = grants.getFirst();
        outgoing.write(
                MailDraft.of("people.rights.ending-mail", to.email(), to.holder(), to.language())
                        .with(
                                to.holder(),
                                lines(grants, to.language(), this::own),
                                baseUrl.of(ACCOUNTS + "/" + to.account() + "/handover")));
    }

    /** To somebody who administers the accounts of those who hold them. */
    void toAdministrator(Administrator to, List<Ending> grants) {
        outgoing.write(
                MailDraft.of(
                                "people.rights.ending-others-mail",
                                to.email(),
                                to.name(),
                                to.language())
                        .with(
                                to.name(),
                                lines(grants, to.language(), this::other),
                                baseUrl.of(ACCOUNTS)));
    }

    private String lines(
            List<Ending> grants, Locale language, BiFunction<Ending, Locale, String> line) {
        var lines =
                grants.stream()
                        .limit(MOST)
                        .map(grant -> line.apply(grant, language))
                        .collect(Collectors.joining("\n"));
        return grants.size() <= MOST
                ? lines
                : lines + "\n" + text("people.rights.ending.more", language, grants.size() - MOST);
    }

    private String own(Ending grant, Locale language) {
        return text(
                "people.rights.ending.own",
                language,
                role(grant, language),
                scope(grant, language),
                dates.date(grant.lastDay(), language));
    }

    private String other(Ending grant, Locale language) {
        return text(
                "people.rights.ending.other",
                language,
                grant.holder(),
                role(grant, language),
                scope(grant, language),
                dates.date(grant.lastDay(), language));
    }

    private String role(Ending grant, Locale language) {
        return text("people.account.role." + grant.role(), language);
    }

    private String scope(Ending grant, Locale language) {
        return grant.organisation() == null
                ? text("people.account.scope.network", language)
                : grant.organisation();
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
