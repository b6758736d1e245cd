package org.maillage.platform.web.form;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * A choice in a form.
 *
 * @param value what the form sends
 * @param label message key, or the text itself
 * @param key whether the label is a message key
 */
public record Option(String value, String label, boolean key) {

    /** A choice named after a record. */
    public static Option named(Object value, String text) {
        return new Option(String.valueOf(value), text, false);
    }

    /** A choice whose name stands in the bundles. */
    public static Option keyed(Object value, String labelKey) {
        return new Option(String.valueOf(value), labelKey, true);
    }

    /**
     * All constants of an enum, in their order.
     *
     * @param prefix message prefix of the constants' names, for instance {@code people.organisation.type.}
     */
    public static <E extends Enum<E>> List<Option> of(Class<E> type, String prefix) {
        return of(Arrays.asList(type.getEnumConstants()), prefix);
    }

    /** Some constants of an enum. */
    public static <E extends Enum<E>> List<Option> of(List<E> constants, String prefix) {
        return constants.stream()
                .map(constant -> keyed(constant.name(), prefix + constant.name()))
                .toList();
    }

    /** Whether this is the value, or one of the values, that the form holds. */
    public boolean chosen(@Nullable Object held) {
        return switch (held) {
            case null -> false;
            case Iterable<?> many -> holds(many);
            case Object[] many -> holds(Arrays.asList(many));
            default -> value.equals(String.valueOf(held));
        };
    }

    private boolean holds(Iterable<?> many) {
        for (Object one : many) {
            if (value.equals(String.valueOf(one))) {
                return true;
            }
        }
        return false;
    }
}
