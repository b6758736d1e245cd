package org.maillage.people.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.people.rights.Role;

import java.util.UUID;

/**
 * An account for somebody else.
 *
 * @param organisation where the role holds; null: in the whole network
 */
record AccountForm(
        @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cntrl}*") String displayName,
        @NotBlank @Size(max = 254) @Email @Pattern(regexp = "\\P{Cntrl}*") String email,
        @NotNull Role role,
        @Nullable UUID organisation) {

    static AccountForm empty() {
        return new AccountForm("", "", Role.READER, null);
    }
}
