package org.maillage.practices.kind;

import org.jspecify.annotations.Nullable;
import org.maillage.practices.spi.FieldDescriptor;
import org.maillage.practices.spi.FieldType;
import org.maillage.practices.spi.KindFields;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Whether the fields that a kind describes can be kept, asked for and counted. */
final class FieldsCheck {

    private static final int MOST_FIELDS = 40;
    private static final int MOST_CHOICES = 60;
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{1,39}");
    private static final Pattern CHOICE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private FieldsCheck() {}

    static void check(KindFields fields) {
        refuseIf(fields.schemaVersion() < 1, "schemaVersion < 1");
        refuseIf(fields.fields().size() > MOST_FIELDS, fields.fields().size() + " fields");
        var names = new HashSet<String>();
        for (var field : fields.fields()) {
            refuseIf(field.name() == null || field.type() == null, field.toString());
            refuseIf(!names.add(field.name()), field.name() + " twice");
            var problem = problem(field);
            refuseIf(problem != null, field.name() + ": " + problem);
        }
    }

    private static @Nullable String problem(FieldDescriptor field) {
        if (!NAME.matcher(field.name()).matches()) {
            return "name";
        }
        if (field.limit() < leastLimit(field.type())
                || field.limit() > greatestLimit(field.type())) {
            return "limit " + field.limit();
        }
        if (hasChoices(field.type()) != goodChoices(field.choices())) {
            return "choices " + field.choices();
        }
        return field.facet() && !hasChoices(field.type()) && field.type() != FieldType.YES_NO
                ? "facet"
                : null;
    }

    private static boolean hasChoices(FieldType type) {
        return type == FieldType.CHOICE || type == FieldType.SEVERAL_CHOICES;
    }

    private static boolean goodChoices(List<String> choices) {
        return !choices.isEmpty()
                && choices.size() <= MOST_CHOICES
                && new HashSet<>(choices).size() == choices.size()
                && choices.stream().allMatch(choice -> CHOICE.matcher(choice).matches());
    }

    private static int leastLimit(FieldType type) {
        return greatestLimit(type) == 0 ? 0 : 1;
    }

    private static int greatestLimit(FieldType type) {
        return switch (type) {
            case TEXT -> 300;
            case LONG_TEXT -> 10_000;
            case INTEGER, DECIMAL -> 1_000_000_000;
            case YES_NO, CHOICE, SEVERAL_CHOICES, DATE -> 0;
        };
    }

    private static void refuseIf(boolean wrong, String detail) {
        if (wrong) {
            throw new Refused(Refusal.FIELDS_INVALID, detail);
        }
    }
}
