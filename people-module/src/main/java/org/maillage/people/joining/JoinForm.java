package org.maillage.people.joining;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.id.UuidV7;

import java.util.Locale;
import java.util.UUID;

/** Somebody asks to join an organisation. */
record JoinForm(
        @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cntrl}*") String displayName,
        @NotBlank @Size(max = 254) @Email @Pattern(regexp = "\\P{Cntrl}*") String email,
        @NotNull UUID organisation,
        @Nullable @Size(max = 1000) String message) {

    JoinRequest request(Locale language) {
        return new JoinRequest(
                UuidV7.next(),
                organisation,
                email,
                displayName,
                message == null || message.isBlank() ? null : message,
                language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH,
                JoinRequestState.OPEN);
    }
}
