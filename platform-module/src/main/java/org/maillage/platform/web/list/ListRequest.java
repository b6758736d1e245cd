package org.maillage.platform.web.list;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the address says about a list: {@code q} (search), {@code sort}, {@code after} (where this page begins) and one parameter a
 * facet. A parameter of controller methods; it never fails, whatever the address says.
 *
 * @param path of the page, as links begin
 * @param parameters of the address, as they came
 */
public record ListRequest(String path, Map<String, List<String>> parameters) {

    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_VALUES = 50;

    public ListRequest {
        var copy = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        parameters = copy;
    }

    /** The list as it opens: nothing searched, nothing chosen. */
    public static ListRequest of(String path) {
        return new ListRequest(path, Map.of());
    }

    /** The same with one parameter's values replaced; for tests and links. */
    public ListRequest with(String name, String... values) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(name, List.of(values));
        return new ListRequest(path, changed);
    }

    /** What is searched, empty when nothing is. */
    public String q() {
        var text = first("q");
        if (text == null) {
            return "";
        }
        var stripped = text.strip();
        return stripped.length() > LONGEST_SEARCH
                ? stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST_SEARCH / 2))
                : stripped;
    }

    /** Name of the chosen order, with a hyphen before it when reversed. */
    public @Nullable String sort() {
        return first("sort");
    }

    /** The cursor of the page before. */
    public @Nullable String after() {
        return first("after");
    }

    /** What is chosen of a facet. */
    public List<String> values(String facet) {
        return parameters.getOrDefault(facet, List.of()).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .limit(MOST_VALUES)
                .toList();
    }

    private @Nullable String first(String name) {
        var values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst();
    }
}
