package org.maillage.practices.kind;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import java.util.Locale;

/** Words that may be missing. */
public final class Words {

    private Words() {}

    /** The text of a message key, null where no bundle has one. Without a default text the key itself would come back. */
    public static @Nullable String find(MessageSource messages, String key, Locale locale) {
        var found = messages.getMessage(key, null, "", locale);
        return found == null || found.isEmpty() ? null : found;
    }
}
