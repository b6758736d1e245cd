package org.maillage.practices.kind;

import org.jspecify.annotations.Nullable;
import org.maillage.practices.spi.FieldDescriptor;
import org.springframework.context.i18n.LocaleContextHolder;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The values of a kind's fields as a form sent them.
 *
 * @param values as they are kept; what was empty is not among them
 */
public record FieldValues(Map<String, Object> values, List<FieldProblem> problems) {

    /**
     * @param sent what the form sent, several choices joined by commas
     * @param before values of the sheet so far: those of fields that the kind does not describe (any more) stay
     */
    public static FieldValues of(Kind kind, Map<String, String> sent, Map<String, Object> before) {
        var values = new LinkedHashMap<String, Object>();
        var problems = new ArrayList<FieldProblem>();
        for (var field : kind.fields()) {
            try {
                var value = FieldParser.parse(field, sent.getOrDefault(field.name(), ""));
                if (value != null) {
                    values.put(field.name(), value);
                } else if (field.required()) {
                    problems.add(
                            new FieldProblem(
                                    field.name(), "practices.field.problem.required", List.of()));
                }
            } catch (FieldParser.Unfit e) {
                problems.add(e.problem(field.name()));
            }
        }
        before.forEach((name, value) -> {
            if (kind.fields().stream().noneMatch(field -> field.name().equals(name))) {
                values.put(name, value);
            }
        });
        return new FieldValues(values, problems);
    }

    /** The values as a form shows them. */
    public static Map<String, String> asSent(Kind kind, Map<String, Object> values) {
        var sent = new LinkedHashMap<String, String>();
        for (FieldDescriptor field : kind.fields()) {
            sent.put(field.name(), text(values.get(field.name())));
        }
        return sent;
    }

    /** A number as people write it where they are. */
    public static String text(BigDecimal number) {
        var symbols = DecimalFormatSymbols.getInstance(LocaleContextHolder.getLocale());
        return number.stripTrailingZeros()
                .toPlainString()
                .replace('.', symbols.getDecimalSeparator());
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> text(number);
            case Collection<?> several ->
                    several.stream().map(String::valueOf).collect(Collectors.joining(","));
            default -> value.toString();
        };
    }
}
