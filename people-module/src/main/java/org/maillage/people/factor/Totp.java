package org.maillage.people.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change with time, RFC 6238 as all authentication applications do it: SHA-1, six digits, thirty seconds. A clock may be off by
 * one step either way.
 */
final class Totp {

    static final int SECRET_BYTES = 20;
    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;
    private static final int DRIFT = 1;
    private static final String ALGORITHM = "HmacSHA1";

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** RFC 4226, section 5.3. */
    static String code(byte[] secret, long step, int digits) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        long number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffffL;
        String text = "0".repeat(digits) + number;
        return text.substring(text.length() - digits);
    }

    /** The time step of this code, if it is one of those around the moment and later than the last one that was taken. */
    static OptionalLong matching(byte[] secret, String code, Instant at, long last) {
        long now = step(at);
        byte[] typed = code.getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(now - DRIFT, now + DRIFT)
                .filter(step ->
                        MessageDigest.isEqual(
                                code(secret, step, DIGITS).getBytes(StandardCharsets.UTF_8), typed))
                .filter(step -> step > last)
                .findFirst();
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
