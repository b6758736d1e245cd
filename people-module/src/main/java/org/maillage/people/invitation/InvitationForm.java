package org.maillage.people.invitation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.people.rights.Role;

import java.util.Locale;
import java.util.UUID;

/**
 * Somebody to be invited.
 *
 * @param organisation where the role will hold; null: in the whole network
 */
record InvitationForm(
        @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cntrl}*") String displayName,
        @NotBlank @Size(max = 254) @Email @Pattern(regexp = "\\P{Cntrl}*") String email,
        @NotNull Role role,
        @Nullable UUID organisation,
        @NotNull @Pattern(regexp = "fr|en") String language) {

    static InvitationForm empty() {
        return new InvitationForm("", "", Role.READER, null, "fr");
    }

    Guest guest() {
        return new Guest(email, displayName, Locale.of(language));
    }
}
