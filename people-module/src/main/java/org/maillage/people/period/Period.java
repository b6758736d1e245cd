package org.maillage.people.period;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.DatePrecision;

import java.time.LocalDate;

/** From a date to another, each as far as it is known; an unknown end may be yet to come. */
public record Period(PartialDate from, PartialDate to) {

    public static final Period UNKNOWN = new Period(PartialDate.UNKNOWN, PartialDate.UNKNOWN);

    /** As it is stored: the first day of the one, the last day of the other. */
    public static Period of(
            @Nullable LocalDate from,
            String fromPrecision,
            @Nullable LocalDate to,
            String toPrecision) {
        return new Period(
                PartialDate.of(from, DatePrecision.valueOf(fromPrecision)),
                PartialDate.of(to, DatePrecision.valueOf(toPrecision)));
    }

    /** Whether it can be so: 2021 to March 2021 can, 2021 to 2020 cannot. */
    public boolean isInOrder() {
        var first = firstDay();
        var last = lastDay();
        return first == null || last == null || !first.isAfter(last);
    }

    public @Nullable LocalDate firstDay() {
        return from.firstDay();
    }

    public @Nullable LocalDate lastDay() {
        return to.lastDay();
    }

    public String fromPrecision() {
        return from.precision().name();
    }

    public String toPrecision() {
        return to.precision().name();
    }
}
