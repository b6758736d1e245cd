package org.maillage.events.registration;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.events.input.FormReader;
import org.springframework.validation.Errors;

import java.util.Objects;
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
        var as = new FormReader(errors).choice("audience", audience, Audience.class);
        var clean = FormReader.text(name);
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        if (clean == null) {
            errors.rejectValue("name", "NotBlank");
            return Optional.empty();
        }
        return Optional.of(
                new Registrant(
                        Objects.requireNonNull(as),
                        clean,
                        FormReader.text(email),
                        FormReader.text(organisation)));
    }
}
