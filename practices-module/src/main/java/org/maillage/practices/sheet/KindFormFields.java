package org.maillage.practices.sheet;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.form.Option;
import org.maillage.practices.kind.Kind;
import org.maillage.practices.kind.Words;
import org.maillage.practices.spi.FieldDescriptor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;

/** The fields of a sheet's own kind, as its form asks for them. */
@Component
class KindFormFields {

    private final MessageSource messages;

    KindFormFields(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param property as the form's parameter is called
     * @param control which of the form's controls asks for it
     * @param options what can be chosen; empty for the other controls
     */
    record FormField(
            String name,
            String property,
            String control,
            String label,
            @Nullable String hint,
            boolean required,
            int limit,
            List<Option> options) {}

    List<FormField> of(Kind kind) {
        return kind.fields().stream()
                .map(field ->
                        new FormField(
                                field.name(),
                                "fields[" + field.name() + "]",
                                control(field),
                                label(kind, field),
                                message(kind.fieldKey(field) + ".hint"),
                                field.required(),
                                field.limit(),
                                options(kind, field)))
                .toList();
    }

    private static String control(FieldDescriptor field) {
        return switch (field.type()) {
            case TEXT, INTEGER, DECIMAL -> "text";
            case LONG_TEXT -> "textarea";
            case YES_NO, CHOICE -> "select";
            case SEVERAL_CHOICES -> "several";
            case DATE -> "date";
        };
    }

    private static List<Option> options(Kind kind, FieldDescriptor field) {
        return switch (field.type()) {
            case YES_NO ->
                    List.of(
                            Option.keyed("true", "practices.field.true"),
                            Option.keyed("false", "practices.field.false"));
            case CHOICE, SEVERAL_CHOICES -> choices(kind, field);
            case TEXT, LONG_TEXT, INTEGER, DECIMAL, DATE -> List.of();
        };
    }

    private static List<Option> choices(Kind kind, FieldDescriptor field) {
        return field.choices().stream()
                .map(choice -> Option.keyed(choice, kind.fieldKey(field) + "." + choice))
                .toList();
    }

    private String label(Kind kind, FieldDescriptor field) {
        return Objects.requireNonNullElse(message(kind.fieldKey(field)), field.name());
    }

    private @Nullable String message(String key) {
        return Words.find(messages, key, LocaleContextHolder.getLocale());
    }
}
