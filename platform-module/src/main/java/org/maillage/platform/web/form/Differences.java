package org.maillage.platform.web.form;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What differs between the form that was sent and the record as it is now. */
public final class Differences {

    private static final String VERSION = "version";

    private Differences() {}

    /**
     * One field.
     *
     * @param labelKey message key of the field's label
     * @param valuePrefix message prefix of the field's values, where they are of an enum
     * @param yours what was sent
     * @param saved what is there now
     */
    public record Difference(
            String labelKey, String valuePrefix, @Nullable Object yours, @Nullable Object saved) {}

    /**
     * @param form what was sent
     * @param current the record as it is now, as the same form
     * @param labelPrefix message prefix of the component names, for instance {@code people.organisation.field.}
     */
    public static <F extends Record> List<Difference> between(
            F form, F current, String labelPrefix) {
        return Arrays.stream(form.getClass().getRecordComponents())
                .filter(component -> !component.getName().equals(VERSION))
                .filter(component ->
                        !Objects.equals(value(component, form), value(component, current)))
                .map(component ->
                        new Difference(
                                labelPrefix + component.getName(),
                                valuePrefix(labelPrefix, component.getName()),
                                value(component, form),
                                value(component, current)))
                .toList();
    }

    /** {@code people.organisation.field.} and {@code type} make {@code people.organisation.type.}. */
    static String valuePrefix(String labelPrefix, String field) {
        return labelPrefix.replaceFirst("field\\.$", "") + field + ".";
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
