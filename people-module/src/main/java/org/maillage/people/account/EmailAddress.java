package org.maillage.people.account;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name of an account.
 *
 * @param text as its holder writes it
 */
public record EmailAddress(String text) {

    static final int LONGEST = 254;

    public EmailAddress {
        text = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /** The same for all ways to write it in capitals. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }
}
