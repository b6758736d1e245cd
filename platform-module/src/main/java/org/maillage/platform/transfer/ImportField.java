package org.maillage.platform.transfer;

import java.util.List;

/**
 * Something that a row may hold.
 *
 * @param key one word; suffix of its message key
 * @param required whether every row needs it
 * @param longest the greatest length, in characters
 * @param headers what such a column is called in the files that people have, whatever the case, accents and punctuation
 */
public record ImportField(String key, boolean required, int longest, List<String> headers) {

    public ImportField {
        headers = List.copyOf(headers);
    }
}
