package org.maillage.people.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.Verbatim;

/** Who becomes an administrator by the link from the console. */
record FirstAdministratorForm(
        @Nullable String token,
        @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cntrl}*") String displayName,
        @NotBlank @Size(max = 254) @Email @Pattern(regexp = "\\P{Cntrl}*") String email,
        @Verbatim @Nullable String password,
        @Verbatim @Nullable String confirmation) {

    static FirstAdministratorForm empty(String token) {
        return new FirstAdministratorForm(token, "", "", null, null);
    }

    String link() {
        return NewPassword.typed(token);
    }

    String newPassword() {
        return NewPassword.typed(password);
    }
}
