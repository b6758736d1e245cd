package org.maillage.events.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What leads its holder to a registration: 256 random bits, of which the database keeps the hash only. */
record RegistrationToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static RegistrationToken next() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new RegistrationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "RegistrationToken[…]";
    }
}
