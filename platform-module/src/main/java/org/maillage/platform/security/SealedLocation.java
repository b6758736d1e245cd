package org.maillage.platform.security;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Where a form led to, readable by whoever has the form's token and by nobody else: addresses such as a registration's are secrets,
 * and the database keeps no token.
 */
final class SealedLocation {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] LABEL =
            "maillage form location 1".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 2_900;

    private SealedLocation() {}

    /** Null for an address that is too long to be kept. */
    static @Nullable String seal(String token, String location) {
        byte[] text = location.getBytes(StandardCharsets.UTF_8);
        if (text.length > LONGEST) {
            return null;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, token, nonce).doFinal(text);
            byte[] sealed = Arrays.copyOf(nonce, nonce.length + hidden.length);
            System.arraycopy(hidden, 0, sealed, nonce.length, hidden.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM and HKDF", e);
        }
    }

    /** Null for what was not sealed with this token. */
    static @Nullable String open(String token, String sealed) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            var cipher = cipher(Cipher.DECRYPT_MODE, token, nonce);
            int length = Math.max(0, bytes.length - NONCE_BYTES);
            byte[] text = cipher.doFinal(bytes, bytes.length - length, length);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return null;
        }
    }

    private static Cipher cipher(int mode, String token, byte[] nonce)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(token), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static SecretKey key(String token) throws GeneralSecurityException {
        var parameters =
                HKDFParameterSpec.ofExtract()
                        .addIKM(token.getBytes(StandardCharsets.UTF_8))
                        .thenExpand(LABEL, 32);
        return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
    }
}
