package org.maillage.people.provider;

import org.jspecify.annotations.Nullable;
import org.maillage.people.account.EmailAddress;

/**
 * Somebody, as the service knows them.
 *
 * @param issuer which service
 * @param subject what it calls them, for ever
 * @param verifiedEmail an address that it says it has made sure of; null: it has none, or has not
 */
record Identity(String issuer, String subject, @Nullable String verifiedEmail) {

    /** Whether it has made sure of this very address. */
    boolean has(EmailAddress email) {
        return verifiedEmail != null && new EmailAddress(verifiedEmail).key().equals(email.key());
    }
}
