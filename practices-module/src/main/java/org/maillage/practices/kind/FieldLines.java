package org.maillage.practices.kind;

import org.maillage.platform.web.Dates;
import org.maillage.practices.spi.FieldDescriptor;
import org.maillage.practices.spi.FieldType;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Makes the fields of a sheet's own kind readable: as the kind describes them, or raw when no module does. */
@Component
public class FieldLines {

    /** A year is not grouped, and neither is any other number of four digits. */
    private static final int GROUPED_FROM = 10_000;

    private final Kinds kinds;
    private final MessageSource messages;
    private final Dates dates;

    FieldLines(Kinds kinds, MessageSource messages, Dates dates) {
        this.kinds = kinds;
        this.messages = messages;
        this.dates = dates;
    }

    /** The lines of what is known, in the kind's order, then what the kind does not describe. */
    public List<FieldLine> of(String kindKey, Map<String, Object> values) {
        var lines = new ArrayList<FieldLine>();
        var kind = kinds.find(kindKey).orElse(null);
        List<FieldDescriptor> described = kind == null ? List.of() : kind.fields();
        for (var field : described) {
            var value = values.get(field.name());
            if (kind != null && value != null) {
                lines.add(line(kind, field, value));
            }
        }
        values.forEach((name, value) -> {
            if (described.stream().noneMatch(field -> field.name().equals(name))) {
                lines.add(new FieldLine(name, name, raw(value)));
            }
        });
        return lines;
    }

    private FieldLine line(Kind kind, FieldDescriptor field, Object value) {
        var key = kind.fieldKey(field);
        var values =
                raw(value).stream()
                        .map(one ->
                                field.choices().contains(one) ? text(key + "." + one, one) : one)
                        .map(one -> field.type() == FieldType.DATE ? day(one) : one)
                        .toList();
        return new FieldLine(field.name(), text(key, field.name()), values);
    }

    private List<String> raw(Object value) {
        return switch (value) {
            case Collection<?> several -> several.stream().flatMap(v -> raw(v).stream()).toList();
            case Boolean yes -> List.of(text("practices.field." + yes, ""));
            case Number number -> List.of(number(number));
            default -> List.of(value.toString());
        };
    }

    private static String number(Number number) {
        var format = NumberFormat.getInstance(LocaleContextHolder.getLocale());
        format.setGroupingUsed(number.doubleValue() >= GROUPED_FROM);
        return format.format(number);
    }

    private String day(String date) {
        try {
            return dates.date(LocalDate.parse(date));
        } catch (DateTimeException e) {
            // kept by an older version of the kind, in which the field was something else
            return date;
        }
    }

    private String text(String key, String otherwise) {
        var found = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return found == null ? otherwise : found;
    }
}
