package org.maillage.platform.mail;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.BaseUrl;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** Finds the words of a mail in the bundles. */
@Component
class MailWords {

    /** Stands in a text where what is hidden goes in; Unicode's sign for something that is not text. */
    static final String GAP = "\uFFFC";

    private final MessageSource messages;
    private final BaseUrl baseUrl;

    MailWords(MessageSource messages, BaseUrl baseUrl) {
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    record Words(String language, String subject, String text, @Nullable String hidden) {}

    Words of(MailDraft draft) {
        var language = draft.language().getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        var arguments = draft.arguments().stream().map(MailWords::shown).toArray();
        String subject = messages.getMessage(draft.template() + ".subject", arguments, language);
        if (subject.contains(GAP)) {
            throw new IllegalArgumentException("Nothing hidden stands in a subject");
        }
        String text = messages.getMessage(draft.template() + ".text", arguments, language);
        var site = new Object[] {baseUrl.value()};
        return new Words(
                language.getLanguage(),
                HeaderText.require("subject", subject),
                text + "\n\n" + messages.getMessage("platform.mail.closing", site, language) + "\n",
                hidden(draft));
    }

    private static String shown(Object argument) {
        return argument instanceof String text ? text.replace(GAP, "") : GAP;
    }

    private static @Nullable String hidden(MailDraft draft) {
        return draft.arguments().stream()
                .filter(HiddenLink.class::isInstance)
                .map(link -> ((HiddenLink) link).url())
                .findFirst()
                .orElse(null);
    }
}
