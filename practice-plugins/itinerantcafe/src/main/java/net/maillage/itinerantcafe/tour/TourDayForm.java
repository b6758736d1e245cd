package net.maillage.itinerantcafe.tour;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;

/** A day of a tour as its form sends it. */
record TourDayForm(
        @Nullable LocalDate day,
        @NotBlank @Size(max = 120) @Nullable String commune,
        @Pattern(
                        regexp = "0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[1-8]|98[46-8]",
                        message = "{itinerantcafe.tour.problem.department}")
                @Nullable String departmentCode,
        @Size(max = 200) @Nullable String place,
        @Size(max = 1000) @Nullable String note) {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    static TourDayForm empty() {
        return new TourDayForm(null, null, null, null, null);
    }

    /** Whether the day can have been meant. */
    boolean hasDay() {
        return day != null && day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** Asked once everything has been checked. */
    TourDay tourDay() {
        return new TourDay(
                Objects.requireNonNull(day),
                Objects.requireNonNull(commune),
                departmentCode,
                place,
                note);
    }
}
