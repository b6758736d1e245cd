package org.maillage.people.factor;

import java.util.Locale;

/** RFC 4648, section 6, without padding: what authentication applications take, and what people copy without mistakes. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int buffer = 0;
        for (byte b : bytes) {
            buffer = (buffer << Byte.SIZE | (b & 0xff)) & 0xfff;
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt(buffer >> held & 0x1f));
            }
        }
        if (held > 0) {
            text.append(ALPHABET.charAt(buffer << (BITS - held) & 0x1f));
        }
        return text.toString();
    }

    /** In groups of four, as one reads it aloud. */
    static String grouped(String text, String separator) {
        return text.replaceAll("(.{4})(?=.)", "$1" + separator);
    }

    /** What was typed, without what people put between groups. */
    static String typed(String text) {
        return text.replaceAll("[\\s\\p{Z}-]", "").toUpperCase(Locale.ROOT);
    }
}
