package org.maillage.events.registration;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.events.input.FormReader;
import org.springframework.validation.Errors;

import java.util.Optional;

/** A registration as the public types it. */
record RegisterForm(
        @NotBlank @Nullable String audience,
        @NotBlank @Size(max = 200) @Nullable String name,
        @Email @Size(max = 254) @Nullable String email,
        @Size(max = 200) @Nullable String organisation) {

    static RegisterForm fresh() {
        return new RegisterForm(null, null, null, null);
    }

    Optional<Registrant> read(Errors errors) {
        var reader = new FormReader(errors);
        var as = reader.required("audience", reader.choice("audience", audience, Audience.class));
        var clean = reader.required("name", FormReader.text(name));
        if (errors.hasErrors() || as == null || clean == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Registrant(as, clean, FormReader.text(email), FormReader.text(organisation)));
    }
}
