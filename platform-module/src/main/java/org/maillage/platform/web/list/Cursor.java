package org.maillage.platform.web.list;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/**
 * Where a page ends: the values of the order's fields and the key, in one opaque word. One that is not ours, or of another
 * order, is no cursor.
 *
 * @param values as text, for the database to read; null for null
 */
record Cursor(List<@Nullable String> values) {

    private static final String NULL = "-";
    private static final String VALUE = "=";
    private static final int LONGEST = 4_000;

    Cursor {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    static String write(ListState state, Record values) {
        var parts = new ArrayList<String>();
        parts.add(orderOf(state));
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i, String.class);
            parts.add(
                    value == null
                            ? NULL
                            : VALUE + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        var text = String.join("&", parts);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Null when the word says nothing. */
    static @Nullable Cursor read(ListState state) {
        var word = state.request().after();
        if (word == null || word.length() > LONGEST) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            var parts = List.of(text.split("&", -1));
            int fields = state.order().size() + 1;
            boolean ours = parts.size() == fields + 1 && parts.getFirst().equals(orderOf(state));
            return ours ? new Cursor(values(parts.subList(1, parts.size()))) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static List<@Nullable String> values(List<String> parts) {
        var values = new ArrayList<@Nullable String>();
        for (String part : parts) {
            values.add(part.equals(NULL) ? null : value(part));
        }
        if (values.getLast() == null) {
            throw new IllegalArgumentException("Not a key");
        }
        return values;
    }

    private static String value(String part) {
        if (!part.startsWith(VALUE)) {
            throw new IllegalArgumentException("Not a value");
        }
        var value = URLDecoder.decode(part.substring(1), StandardCharsets.UTF_8);
        if (value.indexOf(0) >= 0) {
            throw new IllegalArgumentException("Not a text");
        }
        return value;
    }

    boolean isNull(int i) {
        return values.get(i) == null;
    }

    /** The i-th value, as the field's type. */
    <T> Field<T> value(int i, Field<T> field) {
        return DSL.val(values.get(i)).cast(field.getDataType());
    }

    private static String orderOf(ListState state) {
        return (state.reversed() ? "!" : "") + state.sort();
    }
}
