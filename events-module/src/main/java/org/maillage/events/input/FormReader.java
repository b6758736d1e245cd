package org.maillage.events.input;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;

/**
 * Turns the texts of a form into values. What cannot be read is null and leaves an error on its field, so that the form
 * comes back with what was typed.
 */
public final class FormReader {

    private static final int EARLIEST_YEAR = 1800;
    private static final int LATEST_YEAR = 2200;

    private final Errors errors;

    public FormReader(Errors errors) {
        this.errors = errors;
    }

    /** Without blanks at the ends and control characters, which PostgreSQL or a reader could stumble over; null when empty. */
    public static @Nullable String text(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var clean = typed.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
        return clean.isEmpty() ? null : clean;
    }

    public @Nullable LocalDate date(String field, @Nullable String typed) {
        var date = read(field, typed, "events.input.date", LocalDate::parse);
        return date == null ? null : within(field, date, date.getYear(), "events.input.date");
    }

    public @Nullable LocalTime time(String field, @Nullable String typed) {
        return read(field, typed, "events.input.time", LocalTime::parse);
    }

    /** A day and time as the given zone's clocks show it. */
    public @Nullable Instant instant(String field, @Nullable String typed, ZoneId zone) {
        var at = read(field, typed, "events.input.instant", LocalDateTime::parse);
        return at == null || within(field, at, at.getYear(), "events.input.instant") == null
                ? null
                : at.atZone(zone).toInstant();
    }

    /** Far from today it is a typing error, and at the ends of time the database could not keep it. */
    private <T> @Nullable T within(String field, T value, int year, String code) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            errors.rejectValue(field, code);
            return null;
        }
        return value;
    }

    /** Of what has to be there: an error on its field, unless that has one already. */
    public <T> @Nullable T required(String field, @Nullable T value) {
        if (value == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "NotBlank");
        }
        return value;
    }

    public @Nullable Integer number(String field, @Nullable String typed, int least, int most) {
        var number = read(field, typed, "events.input.number", FormReader::plainNumber);
        if (number != null && (number < least || number > most)) {
            errors.rejectValue(
                    field,
                    "events.input.range",
                    new Object[] {least, most},
                    "" + least + "–" + most);
            return null;
        }
        return number;
    }

    public <E extends Enum<E>> @Nullable E choice(
            String field, @Nullable String typed, Class<E> type) {
        return read(
                field,
                typed,
                "events.input.choice",
                text ->
                        Arrays.stream(type.getEnumConstants())
                                .filter(constant -> constant.name().equals(text))
                                .findFirst()
                                .orElseThrow(() -> new IllegalArgumentException(text)));
    }

    public @Nullable UUID id(String field, @Nullable String typed) {
        return read(field, typed, "events.input.choice", UUID::fromString);
    }

    public @Nullable ZoneId zone(String field, @Nullable String typed) {
        return read(field, typed, "events.input.choice", ZoneId::of);
    }

    private static int plainNumber(String text) {
        return Integer.parseInt(text.replaceAll("[\\s\u00a0\u202f]", ""));
    }

    private <T> @Nullable T read(
            String field, @Nullable String typed, String code, Function<String, T> parser) {
        var text = text(typed);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            errors.rejectValue(field, code);
            return null;
        }
    }
}
