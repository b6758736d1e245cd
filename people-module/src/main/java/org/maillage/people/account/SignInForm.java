package org.maillage.people.account;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.Verbatim;

/**
 * Somebody at the door.
 *
 * @param next where they wanted to go
 */
record SignInForm(
        @Nullable String email, @Verbatim @Nullable String password, @Nullable String next) {

    EmailAddress address() {
        return new EmailAddress(email == null ? "" : email);
    }

    /** What could be no account at all is not worth a look into the database. */
    boolean plausible() {
        return email != null
                && email.length() <= EmailAddress.LONGEST
                && password != null
                && password.length() <= 2 * PasswordRules.LONGEST;
    }
}
