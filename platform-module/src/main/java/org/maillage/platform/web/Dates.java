package org.maillage.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Dates and times as people read them, in the page's language; empty for null. */
@Component("dates")
public class Dates {

    /** Where the network lives. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final String NARROW = "\u202f";

    /** «mar. 14 décembre 2021» · "Tue 14 December 2021". */
    public String day(@Nullable LocalDate date) {
        return date == null ? "" : format(date, "EEE " + dayOfMonth(date) + " MMMM y");
    }

    /** «14 décembre 2021»: where the day of the week says nothing. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : format(date, dayOfMonth(date) + " MMMM y");
    }

    /** The same in the language of whoever is written to. */
    public String date(LocalDate date, Locale language) {
        return format(date, dayOfMonth(date, language) + " MMMM y", language);
    }

    /** «9 h 30» · "9:30". */
    public String time(@Nullable LocalTime time) {
        if (time == null) {
            return "";
        }
        return french()
                ? format(time, "H" + NARROW + "'h'" + (time.getMinute() == 0 ? "" : NARROW + "mm"))
                : format(time, "H:mm");
    }

    /** Two times of a day; the second may be open. */
    public String times(@Nullable LocalTime from, @Nullable LocalTime to) {
        return to == null ? time(from) : time(from) + " – " + time(to);
    }

    /** A moment, as the clocks of the network show it. */
    public String instant(@Nullable Instant instant) {
        return instant == null ? "" : instant(instant, PARIS);
    }

    /** A moment, as the clocks of a place show it. */
    public String instant(Instant instant, ZoneId zone) {
        return dateTime(ZonedDateTime.ofInstant(instant, zone).toLocalDateTime());
    }

    /** A moment for machines, as HTML has it: to the second. */
    public String machine(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A day and a time. */
    public String dateTime(@Nullable LocalDateTime moment) {
        return moment == null
                ? ""
                : day(moment.toLocalDate())
                        + (french() ? " à " : " at ")
                        + time(moment.toLocalTime());
    }

    /** «du 14 au 15 décembre 2021»; one day stands alone. */
    public String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null || from.equals(to)) {
            return day(from == null ? to : from);
        }
        boolean sameYear = from.getYear() == to.getYear();
        boolean sameMonth = sameYear && from.getMonth() == to.getMonth();
        var first = dayOfMonth(from) + (sameMonth ? "" : " MMMM") + (sameYear ? "" : " y");
        return french()
                ? "du " + format(from, first) + " au " + date(to)
                : format(from, first) + " – " + date(to);
    }

    /** As much of the date as is known; empty when nothing is. */
    public String precise(@Nullable LocalDate date, @Nullable DatePrecision precision) {
        if (date == null || precision == null) {
            return "";
        }
        return switch (precision) {
            case DAY -> date(date);
            case MONTH -> format(date, "MMMM y");
            case YEAR -> format(date, "y");
            case UNKNOWN -> "";
        };
    }

    private static String dayOfMonth(LocalDate date) {
        return dayOfMonth(date, LocaleContextHolder.getLocale());
    }

    private static String dayOfMonth(LocalDate date, Locale language) {
        return french(language) && date.getDayOfMonth() == 1 ? "d'er'" : "d";
    }

    private static boolean french() {
        return french(LocaleContextHolder.getLocale());
    }

    private static boolean french(Locale language) {
        return language.getLanguage().equals("fr");
    }

    private static String format(TemporalAccessor value, String pattern) {
        return format(value, pattern, LocaleContextHolder.getLocale());
    }

    private static String format(TemporalAccessor value, String pattern, Locale language) {
        var locale = french(language) ? Locale.FRANCE : Locale.UK;
        return DateTimeFormatter.ofPattern(pattern, locale).format(value);
    }
}
