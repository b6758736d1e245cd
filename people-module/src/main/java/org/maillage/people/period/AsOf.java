package org.maillage.people.period;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.DatePrecision;

import java.time.LocalDate;

/**
 * The day that somebody looks at.
 *
 * @param day today, unless another day was asked for
 * @param chosen whether it was asked for
 * @param impossible what was asked for is no day; it is today then
 */
public record AsOf(LocalDate day, boolean chosen, boolean impossible) {

    /** What an address says: a day as it is typed, or nothing. */
    public static AsOf read(@Nullable String typed, LocalDate today) {
        if (typed == null || typed.isBlank()) {
            return new AsOf(today, false, false);
        }
        return PartialDate.read(typed)
                .filter(date -> date.precision() == DatePrecision.DAY)
                .map(PartialDate::firstDay)
                .map(day -> new AsOf(day, true, false))
                .orElseGet(() -> new AsOf(today, false, true));
    }

    /** The day, if it was asked for. */
    public @Nullable LocalDate chosenDay() {
        return chosen ? day : null;
    }

    /** What a link carries so that the day stays. */
    public String query() {
        return chosen ? "?on=" + day : "";
    }
}
