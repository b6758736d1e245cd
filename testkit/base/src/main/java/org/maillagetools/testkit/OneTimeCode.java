package org.maillagetools.testkit;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authentication application shows: tests sign in with a second factor as people do. */
public final class OneTimeCode {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private OneTimeCode() {}

    /**
     * @param secret as the page shows it, in Base32, with or without spaces
     */
    public static String of(String secret, Instant at) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            var step = ByteBuffer.allocate(8).putLong(0, at.getEpochSecond() / 30);
            byte[] hash = mac.doFinal(step.array());
            int from = hash[19] & 15;
            int number = ByteBuffer.wrap(hash, from, 4).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String secret) {
        var number = BigInteger.ZERO;
        String letters = secret.replace(" ", "");
        for (int i = 0; i < letters.length(); i++) {
            int value = LETTERS.indexOf(letters.charAt(i));
            number = number.shiftLeft(5).or(BigInteger.valueOf(value));
        }
        byte[] all = number.toByteArray();
        byte[] bytes = new byte[letters.length() * 5 / 8];
        int length = Math.min(all.length, bytes.length);
        System.arraycopy(all, all.length - length, bytes, bytes.length - length, length);
        return bytes;
    }
}
