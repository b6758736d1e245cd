package org.maillage.people.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What a token looks like: a beginning by which programs that look for leaked secrets know it, 256 random bits, and a checksum by which a
 * mistyped one is told apart without asking the database. Letters and digits only: a double click selects all of it.
 */
public final class TokenText {

    static final String BEGINNING = "maillage_";
    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final int BITS = 256;
    private static final int RANDOM_DIGITS = 43;
    private static final int CHECK_DIGITS = 6;
    private static final Pattern SHAPE =
            Pattern.compile(BEGINNING + "[0-9A-Za-z]{" + (RANDOM_DIGITS + CHECK_DIGITS) + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenText() {}

    /** One that nobody can guess. */
    public static String next() {
        String text = BEGINNING + digits(new BigInteger(BITS, RANDOM), RANDOM_DIGITS);
        return text + checksum(text);
    }

    /** Whether it could be one of ours. */
    static boolean isWellFormed(String text) {
        return SHAPE.matcher(text).matches()
                && checksum(text.substring(0, text.length() - CHECK_DIGITS))
                        .equals(text.substring(text.length() - CHECK_DIGITS));
    }

    /** All that is kept of it. With 256 random bits nothing slower is needed: nobody can try them out. */
    public static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String checksum(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return digits(BigInteger.valueOf(sum.getValue()), CHECK_DIGITS);
    }

    private static String digits(BigInteger number, int count) {
        var text = new StringBuilder();
        var rest = number;
        for (int i = 0; i < count; i++) {
            var parts = rest.divideAndRemainder(BASE);
            text.append(DIGITS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return text.reverse().toString();
    }
}
