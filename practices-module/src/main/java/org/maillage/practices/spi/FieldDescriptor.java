package org.maillage.practices.spi;

import java.util.List;

/**
 * One field of a kind. On the screen it is called by the message {@code <kind>.field.<name>}, explained by
 * {@code <kind>.field.<name>.hint} where there is one, and its choices are called {@code <kind>.field.<name>.<choice>}.
 *
 * @param name 2 to 40 letters and digits, the first a lower-case letter; under it the value is kept, for ever
 * @param required whether a sheet cannot be saved without it
 * @param limit see {@link FieldType}; 0 where the type has none
 * @param choices names of the choices: 1 to 60 different ones, each of 1 to 40 upper-case letters, digits and underscores, the first a
 *     letter; under them the values are kept, for ever. Empty for the other types
 * @param facet whether the catalogue can be narrowed by it; for {@code YES_NO}, {@code CHOICE} and {@code SEVERAL_CHOICES}
 */
public record FieldDescriptor(
        String name,
        FieldType type,
        boolean required,
        int limit,
        List<String> choices,
        boolean facet) {

    public FieldDescriptor {
        choices = List.copyOf(choices);
    }

    /** One line of at most so many characters. */
    public static FieldDescriptor text(String name, int limit) {
        return new FieldDescriptor(name, FieldType.TEXT, false, limit, List.of(), false);
    }

    /** Several lines of at most so many characters together. */
    public static FieldDescriptor longText(String name, int limit) {
        return new FieldDescriptor(name, FieldType.LONG_TEXT, false, limit, List.of(), false);
    }

    /** A whole number from 0 to the limit. */
    public static FieldDescriptor integer(String name, int limit) {
        return new FieldDescriptor(name, FieldType.INTEGER, false, limit, List.of(), false);
    }

    /** A number with at most two decimals from 0 to the limit. */
    public static FieldDescriptor decimal(String name, int limit) {
        return new FieldDescriptor(name, FieldType.DECIMAL, false, limit, List.of(), false);
    }

    /** Yes, no, or not answered. */
    public static FieldDescriptor yesNo(String name) {
        return new FieldDescriptor(name, FieldType.YES_NO, false, 0, List.of(), false);
    }

    /** One of the choices. */
    public static FieldDescriptor choice(String name, String... choices) {
        return new FieldDescriptor(name, FieldType.CHOICE, false, 0, List.of(choices), false);
    }

    /** Any number of the choices. */
    public static FieldDescriptor severalChoices(String name, String... choices) {
        return new FieldDescriptor(
                name, FieldType.SEVERAL_CHOICES, false, 0, List.of(choices), false);
    }

    /** A day. */
    public static FieldDescriptor date(String name) {
        return new FieldDescriptor(name, FieldType.DATE, false, 0, List.of(), false);
    }

    /** The same field, to be filled in before a sheet can be saved. */
    public FieldDescriptor asRequired() {
        return new FieldDescriptor(name, type, true, limit, choices, facet);
    }

    /** The same field, which the catalogue can be narrowed by. */
    public FieldDescriptor asFacet() {
        return new FieldDescriptor(name, type, required, limit, choices, true);
    }
}
