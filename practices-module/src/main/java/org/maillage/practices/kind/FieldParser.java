package org.maillage.practices.kind;

import org.jspecify.annotations.Nullable;
import org.maillage.practices.spi.FieldDescriptor;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what a form sent for a field. */
final class FieldParser {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,10}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,10}([.,]\\d{1,2})?");

    private FieldParser() {}

    /** The value does not fit the field. */
    static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Object> arguments;

        Unfit(String word, Object... arguments) {
            super("practices.field.problem." + word);
            this.arguments = List.of(arguments);
        }

        FieldProblem problem(String field) {
            return new FieldProblem(field, String.valueOf(getMessage()), arguments);
        }
    }

    /**
     * @return null when nothing was sent
     */
    static @Nullable Object parse(FieldDescriptor field, String sent) {
        var text = Texts.clean(sent);
        if (text == null) {
            return null;
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> text(text, field.limit());
            case INTEGER -> whole(text, field.limit());
            case DECIMAL -> decimal(text, field.limit());
            case YES_NO -> yesNo(text);
            case CHOICE -> choice(text, field.choices());
            case SEVERAL_CHOICES -> severalChoices(text, field.choices());
            case DATE -> date(text);
        };
    }

    private static String text(String text, int limit) {
        if (text.codePointCount(0, text.length()) > limit) {
            throw new Unfit("long", limit);
        }
        return text;
    }

    private static Integer whole(String text, int limit) {
        var digits = text.replaceAll("[\\s\\h]", "");
        if (!WHOLE.matcher(digits).matches() || Long.parseLong(digits) > limit) {
            throw new Unfit("whole", limit);
        }
        return Integer.valueOf(digits);
    }

    private static BigDecimal decimal(String text, int limit) {
        var digits = text.replaceAll("[\\s\\h]", "");
        if (!DECIMAL.matcher(digits).matches()) {
            throw new Unfit("decimal", limit);
        }
        var value = new BigDecimal(digits.replace(',', '.'));
        if (value.compareTo(BigDecimal.valueOf(limit)) > 0) {
            throw new Unfit("decimal", limit);
        }
        return value;
    }

    private static Boolean yesNo(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new Unfit("choice");
        };
    }

    private static String choice(String text, List<String> choices) {
        if (!choices.contains(text)) {
            throw new Unfit("choice");
        }
        return text;
    }

    private static @Nullable List<String> severalChoices(String text, List<String> choices) {
        var chosen = Arrays.stream(text.split(",", -1)).filter(c -> !c.isBlank()).toList();
        chosen.forEach(one -> choice(one, choices));
        return chosen.isEmpty() ? null : choices.stream().filter(chosen::contains).toList();
    }

    private static String date(String text) {
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() < 1900 || date.getYear() > 2200) {
                throw new Unfit("date");
            }
            return date.toString();
        } catch (DateTimeException e) {
            throw new Unfit("date");
        }
    }
}
