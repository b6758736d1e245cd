package org.maillage.platform.web.list;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Addresses of the list in other states; each begins at its first page unless it says otherwise. */
final class ListLinks {

    private final ListState state;

    ListLinks(ListState state) {
        this.state = state;
    }

    String first() {
        return href(state.q(), state.selected(), state.sortParameter(), null);
    }

    String after(String cursor) {
        return href(state.q(), state.selected(), state.sortParameter(), cursor);
    }

    String withoutSearch() {
        return href("", state.selected(), state.sortParameter(), null);
    }

    String without(String facet, String value) {
        var selected = new LinkedHashMap<>(state.selected());
        selected.computeIfPresent(
                facet, (_, values) -> values.stream().filter(v -> !v.equals(value)).toList());
        return href(state.q(), selected, state.sortParameter(), null);
    }

    /** Sorted so, or the other way round when it is sorted so already. */
    String sortedBy(String sort) {
        boolean turn = sort.equals(state.sort()) && !state.reversed();
        var plain = sort.equals(state.defaultSort()) ? null : sort;
        return href(state.q(), state.selected(), turn ? "-" + sort : plain, null);
    }

    private String href(
            String q,
            Map<String, List<String>> selected,
            @Nullable String sort,
            @Nullable String after) {
        var parameters = new ArrayList<String>();
        add(parameters, "q", q.isEmpty() ? null : q);
        selected.forEach((name, values) -> values.forEach(value -> add(parameters, name, value)));
        add(parameters, "sort", sort);
        add(parameters, "after", after);
        var path = state.request().path();
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    private static void add(List<String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
