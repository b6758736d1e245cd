package org.maillage.people.period;

import org.jooq.Field;
import org.jooq.impl.DSL;

import java.time.LocalDate;

/** Dates as far as they are known, in files: as {@link PartialDate#typed} writes them. */
public final class PeriodText {

    private PeriodText() {}

    public static Field<String> typed(Field<LocalDate> date, Field<String> precision) {
        return DSL.case_(precision)
                .when("YEAR", DSL.toChar(date, "YYYY"))
                .when("MONTH", DSL.toChar(date, "MM/YYYY"))
                .when("DAY", DSL.toChar(date, "DD/MM/YYYY"));
    }
}
