package org.maillage.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import java.util.regex.Pattern;

/** What may stand in a header: one line, without anything that another program might take for the end of it. */
final class HeaderText {

    private static final Pattern BREAKING =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]");

    private HeaderText() {}

    /**
     * @param what it is, for whoever reads the exception; the text itself is not repeated
     */
    static String require(String what, String text) {
        if (text.isBlank() || BREAKING.matcher(text).find()) {
            throw new IllegalArgumentException("No control characters in a mail's " + what);
        }
        return text;
    }

    /**
     * One address, without a name and with nothing besides.
     *
     * @throws IllegalArgumentException when it is none, or more than one
     */
    static InternetAddress address(String what, String text) {
        try {
            var address = new InternetAddress(require(what, text), true);
            if (address.getAddress().equals(text) && !address.isGroup()) {
                return address;
            }
        } catch (AddressException _) {
            // Said below, without the text.
        }
        throw new IllegalArgumentException("No address in a mail's " + what);
    }

    /** One line where nothing looks encoded, so that no mail program decodes a line break out of somebody's text. */
    static String plain(String what, String text) {
        return require(what, text).replace("=?", "= ?");
    }
}
