package org.maillage.events.event;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.DatePrecision;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * When a gathering takes place, as far as it is known: both ends, or neither. A month or a year is kept as its first and
 * last day, so that one comparison tells whether it is over.
 */
public record EventDates(
        @Nullable LocalDate start, @Nullable LocalDate end, DatePrecision precision) {

    static final EventDates UNKNOWN = new EventDates(null, null, DatePrecision.UNKNOWN);

    /** @param end null: the same as the start */
    static EventDates of(
            @Nullable LocalDate start, @Nullable LocalDate end, DatePrecision precision) {
        if (start == null || precision == DatePrecision.UNKNOWN) {
            return UNKNOWN;
        }
        var last = end == null ? start : end;
        return switch (precision) {
            case DAY -> new EventDates(start, last, precision);
            case MONTH ->
                    new EventDates(
                            start.withDayOfMonth(1),
                            last.with(TemporalAdjusters.lastDayOfMonth()),
                            precision);
            case YEAR ->
                    new EventDates(
                            start.withDayOfYear(1),
                            last.with(TemporalAdjusters.lastDayOfYear()),
                            precision);
            case UNKNOWN -> UNKNOWN;
        };
    }

    boolean endBeforeStart() {
        return start != null && end != null && end.isBefore(start);
    }
}
