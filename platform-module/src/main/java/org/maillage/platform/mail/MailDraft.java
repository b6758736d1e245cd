package org.maillage.platform.mail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A mail to be written. Its words stand in the bundles of the module that sends it: {@code <template>.subject} and {@code
 * <template>.text}, where {@code {0}} and so on are the arguments. Every text ends with the platform's own closing lines.
 *
 * @param template beginning of the two message keys, {@code <module key>.<feature>.mail.<word>}
 * @param address of the one recipient
 * @param name of the recipient, null when nobody knows it
 * @param language in which it is written: French, or English
 * @param arguments texts, and at most one {@link HiddenLink}, which may stand in the text only
 * @param uselessFrom from then on it is not worth sending, null: always worth it
 * @param replyTo whose address answers go to, and the recipient sees; null: nobody's
 */
public record MailDraft(
        String template,
        String address,
        @Nullable String name,
        Locale language,
        List<Object> arguments,
        @Nullable Instant uselessFrom,
        @Nullable String replyTo) {

    /**
     * @throws IllegalArgumentException when a hidden link is to be kept for ever, or an argument is neither a text nor a hidden link
     */
    public MailDraft {
        arguments = List.copyOf(arguments);
        boolean known =
                arguments.stream().allMatch(a -> a instanceof String || a instanceof HiddenLink);
        if (!known) {
            throw new IllegalArgumentException("Arguments are texts, or a hidden link");
        }
        long hidden = arguments.stream().filter(HiddenLink.class::isInstance).count();
        if (hidden > 1 || (hidden == 1 && uselessFrom == null)) {
            throw new IllegalArgumentException("One hidden link at most, and not for ever");
        }
    }

    /** A mail without arguments yet, in French or English, whichever is nearer to the language. */
    public static MailDraft of(
            String template, String address, @Nullable String name, Locale language) {
        return new MailDraft(template, address, name, language, List.of(), null, null);
    }

    /** The same with texts for {@code {0}} and so on. */
    public MailDraft with(String... texts) {
        return new MailDraft(
                template, address, name, language, List.of((Object[]) texts), uselessFrom, replyTo);
    }

    /** The same with a link as the last argument, which nobody but the recipient gets to see. */
    public MailDraft with(HiddenLink link, Instant until) {
        var all = new ArrayList<>(arguments);
        all.add(link);
        return new MailDraft(template, address, name, language, all, until, replyTo);
    }

    /** The same with the address of somebody who wants to be answered; its recipient sees it. */
    public MailDraft answeredTo(String someone) {
        return new MailDraft(template, address, name, language, arguments, uselessFrom, someone);
    }
}
