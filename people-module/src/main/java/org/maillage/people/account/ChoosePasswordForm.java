package org.maillage.people.account;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.Verbatim;

/** A password chosen by a link. */
record ChoosePasswordForm(
        @Nullable String token,
        @Verbatim @Nullable String password,
        @Verbatim @Nullable String confirmation) {

    String link() {
        return NewPassword.typed(token);
    }

    String newPassword() {
        return NewPassword.typed(password);
    }
}
