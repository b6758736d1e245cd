package org.maillage.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as people read them: for histories and comparisons, which know no more than that there is a value. */
@Component("labels")
public class Labels {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    private final MessageSource messages;
    private final Dates dates;

    Labels(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** The message of a key, or the text itself where there is none. */
    public String named(@Nullable String key, String text) {
        return key == null
                ? text
                : String.valueOf(
                        messages.getMessage(key, null, text, LocaleContextHolder.getLocale()));
    }

    /** A message that was kept as its key and its arguments. */
    public String message(String key, List<String> arguments) {
        return messages.getMessage(key, arguments.toArray(), LocaleContextHolder.getLocale());
    }

    /**
     * @param prefix of the names of enum constants, for instance {@code people.organisation.type.}
     */
    public String value(String prefix, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean answer -> named("platform.value." + answer, answer.toString());
            case LocalDate day -> dates.date(day);
            case LocalTime time -> dates.time(time);
            case LocalDateTime moment -> dates.dateTime(moment);
            case Instant instant -> dates.instant(instant);
            case Collection<?> many ->
                    many.stream().map(one -> value(prefix, one)).collect(Collectors.joining(", "));
            case Enum<?> constant -> named(prefix + constant.name(), constant.name());
            default -> text(prefix, value.toString());
        };
    }

    private String text(String prefix, String text) {
        try {
            if (CONSTANT.matcher(text).matches()) {
                return named(prefix + text, text);
            }
            if (DATE.matcher(text).matches()) {
                return dates.date(LocalDate.parse(text));
            }
            if (MOMENT.matcher(text).matches()) {
                return dates.instant(Instant.parse(text));
            }
        } catch (DateTimeParseException e) {
            return text;
        }
        return text.equals("true") || text.equals("false")
                ? named("platform.value." + text, text)
                : text;
    }
}
