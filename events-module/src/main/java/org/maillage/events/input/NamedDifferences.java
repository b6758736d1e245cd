package org.maillage.events.input;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.form.Differences.Difference;
import org.maillage.platform.web.form.Option;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Differences in which the ids of records are shown by their names. */
public final class NamedDifferences {

    private NamedDifferences() {}

    /** @param options the choices of the form that are named after records */
    public static List<Difference> of(List<Difference> differences, Collection<Option> options) {
        var names =
                options.stream()
                        .collect(Collectors.toMap(Option::value, Option::label, (one, _) -> one));
        return differences.stream()
                .map(difference ->
                        new Difference(
                                difference.labelKey(),
                                difference.valuePrefix(),
                                named(difference.yours(), names),
                                named(difference.saved(), names)))
                .toList();
    }

    private static @Nullable Object named(@Nullable Object value, Map<String, String> names) {
        return value == null ? null : names.getOrDefault(value.toString(), value.toString());
    }
}
