package org.maillage.people.token;

import org.maillage.platform.actor.Access;
import org.maillage.platform.mail.MailDraft;
import org.maillage.platform.mail.OutgoingMail;
import org.maillage.platform.web.BaseUrl;
import org.maillage.platform.web.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A week before a token ends its holder is told: a program that stops one night is no way to learn it. */
@Service
class WarnOfEndingTokens {

    private final EndingTokens ending;
    private final OutgoingMail outgoing;
    private final BaseUrl baseUrl;
    private final Access access;

    WarnOfEndingTokens(EndingTokens ending, OutgoingMail outgoing, BaseUrl baseUrl, Access access) {
        this.ending = ending;
        this.outgoing = outgoing;
        this.baseUrl = baseUrl;
        this.access = access;
    }

    @Transactional
    public void warn() {
        var act = access.open();
        ending.take(act.at()).forEach(this::write);
    }

    private void write(EndingTokens.Ending token) {
        var language = Locale.of(token.language());
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
        outgoing.write(
                MailDraft.of("people.token.ending-mail", token.email(), token.holder(), language)
                        .with(
                                token.holder(),
                                token.name(),
                                LocalDate.ofInstant(token.expiresAt(), Dates.PARIS).format(day),
                                baseUrl.value() + OwnTokensController.PATH));
    }
}
