package org.maillage.people.period;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.DatePrecision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A date as far as it is known.
 *
 * @param firstDay first day of the day, month or year; null when nothing is known
 */
public record PartialDate(@Nullable LocalDate firstDay, DatePrecision precision) {

    public static final PartialDate UNKNOWN = new PartialDate(null, DatePrecision.UNKNOWN);

    private static final int EARLIEST_YEAR = 1800;
    private static final int LATEST_YEAR = 2199;

    private static final List<Notation> NOTATIONS =
            List.of(
                    new Notation(
                            "\\d{4}", text -> of(Year.parse(text).atDay(1), DatePrecision.YEAR)),
                    new Notation("\\d{1,2}/\\d{4}", text -> month(text, "M/uuuu")),
                    new Notation("\\d{1,2}/\\d{1,2}/\\d{4}", text -> day(text, "d/M/uuuu")),
                    new Notation("\\d{4}-\\d{2}", text -> month(text, "uuuu-MM")),
                    new Notation("\\d{4}-\\d{2}-\\d{2}", text -> day(text, "uuuu-MM-dd")));

    /** A way in which dates are typed, and what it says. */
    private record Notation(String shape, Function<String, PartialDate> meaning) {}

    /** Any day within the day, month or year; how it is stored. */
    public static PartialDate of(@Nullable LocalDate day, DatePrecision precision) {
        if (day == null) {
            return UNKNOWN;
        }
        return switch (precision) {
            case DAY -> new PartialDate(day, precision);
            case MONTH -> new PartialDate(day.withDayOfMonth(1), precision);
            case YEAR -> new PartialDate(day.withDayOfYear(1), precision);
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** What somebody typed: {@code 2021}, {@code 12/2021}, {@code 14/12/2021} or ISO; nothing is unknown. */
    public static Optional<PartialDate> read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.of(UNKNOWN);
        }
        String text = typed.strip();
        for (var notation : NOTATIONS) {
            if (text.matches(notation.shape)) {
                return read(text, notation);
            }
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> read(String text, Notation notation) {
        try {
            return Optional.of(notation.meaning.apply(text)).filter(PartialDate::isPlausible);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static PartialDate month(String text, String pattern) {
        return of(YearMonth.parse(text, strictly(pattern)).atDay(1), DatePrecision.MONTH);
    }

    private static PartialDate day(String text, String pattern) {
        return of(LocalDate.parse(text, strictly(pattern)), DatePrecision.DAY);
    }

    private static DateTimeFormatter strictly(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    private boolean isPlausible() {
        return firstDay != null
                && firstDay.getYear() >= EARLIEST_YEAR
                && firstDay.getYear() <= LATEST_YEAR;
    }

    /** Last day of the day, month or year; null when nothing is known. */
    public @Nullable LocalDate lastDay() {
        if (firstDay == null) {
            return null;
        }
        return switch (precision) {
            case DAY, UNKNOWN -> firstDay;
            case MONTH -> YearMonth.from(firstDay).atEndOfMonth();
            case YEAR -> firstDay.withDayOfYear(firstDay.lengthOfYear());
        };
    }

    public boolean isKnown() {
        return firstDay != null;
    }

    /** As it would be typed: {@link #read} understands it. */
    public String typed() {
        if (firstDay == null) {
            return "";
        }
        return switch (precision) {
            case DAY -> strictly("dd/MM/uuuu").format(firstDay);
            case MONTH -> strictly("MM/uuuu").format(firstDay);
            case YEAR -> strictly("uuuu").format(firstDay);
            case UNKNOWN -> "";
        };
    }
}
