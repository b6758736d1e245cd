package org.maillage.people.account;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.Verbatim;

/** A change of one's own password. */
record OwnPasswordForm(
        @Verbatim @Nullable String present,
        @Verbatim @Nullable String password,
        @Verbatim @Nullable String confirmation) {

    static OwnPasswordForm empty() {
        return new OwnPasswordForm(null, null, null);
    }

    String newPassword() {
        return NewPassword.typed(password);
    }
}
