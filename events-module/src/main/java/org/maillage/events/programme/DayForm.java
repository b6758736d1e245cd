package org.maillage.events.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.events.input.FormReader;
import org.maillage.events.programme.Days.DayFacts;
import org.maillage.events.programme.Days.StoredDay;
import org.springframework.validation.Errors;

import java.util.Optional;

/** A day as it is typed. */
record DayForm(
        @Nullable Integer version,
        @NotBlank @Nullable String date,
        @Size(max = 200) @Nullable String title) {

    static DayForm of(StoredDay day) {
        return new DayForm(day.version(), day.facts().date().toString(), day.facts().title());
    }

    int seen() {
        return version == null ? 0 : version;
    }

    DayForm at(int current) {
        return new DayForm(current, date, title);
    }

    Optional<DayFacts> read(Errors errors) {
        var reader = new FormReader(errors);
        var day = reader.required("date", reader.date("date", date));
        return errors.hasErrors() || day == null
                ? Optional.empty()
                : Optional.of(new DayFacts(day, FormReader.text(title)));
    }
}
