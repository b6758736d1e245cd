package org.maillage.people.invitation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.people.account.NewPassword;
import org.maillage.platform.web.Verbatim;

/** An invited person begins an account. */
record AcceptInvitationForm(
        @Nullable String token,
        @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cntrl}*") String displayName,
        @Verbatim @Nullable String password,
        @Verbatim @Nullable String confirmation) {

    static AcceptInvitationForm of(String token, String displayName) {
        return new AcceptInvitationForm(token, displayName, null, null);
    }

    String link() {
        return NewPassword.typed(token);
    }

    String newPassword() {
        return NewPassword.typed(password);
    }
}
