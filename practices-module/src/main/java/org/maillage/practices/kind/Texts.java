package org.maillage.practices.kind;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/** Text as people send it. */
public final class Texts {

    private Texts() {}

    /**
     * Without blanks around it, with one kind of line end, and without what PostgreSQL cannot keep (the null character, halves of
     * characters); null when nothing is left.
     */
    public static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var kept =
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                        .replace("\0", "")
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .strip();
        return kept.isEmpty() ? null : kept;
    }
}
