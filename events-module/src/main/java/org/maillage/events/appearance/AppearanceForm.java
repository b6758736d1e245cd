package org.maillage.events.appearance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.events.input.FormReader;
import org.springframework.validation.Errors;

import java.util.Optional;

/** An appearance as it is typed; the person is chosen once. */
record AppearanceForm(
        @Nullable Integer version,
        @Nullable String person,
        @NotBlank @Nullable String role,
        @Size(max = 300) @Nullable String function,
        @Nullable String organisation,
        @Size(max = 500) @Nullable String announcedAs) {

    static AppearanceForm fresh() {
        return new AppearanceForm(null, null, AppearanceRole.SPEAKER.name(), null, null, null);
    }

    static AppearanceForm of(StoredAppearance appearance) {
        var facts = appearance.facts();
        var organisation = facts.organisation();
        return new AppearanceForm(
                appearance.version(),
                null,
                facts.role().name(),
                facts.function(),
                organisation == null ? null : organisation.toString(),
                facts.announcedAs());
    }

    int seen() {
        return version == null ? 0 : version;
    }

    AppearanceForm at(int current) {
        return new AppearanceForm(current, null, role, function, organisation, announcedAs);
    }

    Optional<AppearanceFacts> read(Errors errors) {
        var reader = new FormReader(errors);
        var as = reader.required("role", reader.choice("role", role, AppearanceRole.class));
        var forWhom = reader.id("organisation", organisation);
        if (errors.hasErrors() || as == null) {
            return Optional.empty();
        }
        return Optional.of(
                new AppearanceFacts(
                        as, FormReader.text(function), forWhom, FormReader.text(announcedAs)));
    }
}
