package org.maillage.platform.web.list;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts together what the page shows. */
final class ListView {

    private ListView() {}

    static <R> ListPage<R> of(ListState state, ListFigures figures, ListRows<R> rows) {
        var list = state.definition();
        var links = new ListLinks(state);
        var next = rows.next();
        return new ListPage<>(
                list.prefix,
                rows.rows(),
                figures.total(),
                figures.nothing(),
                rows.begins(),
                state.q(),
                columns(state, links),
                sorts(state),
                list.facets.values().stream()
                        .map(facet ->
                                facet(
                                        state,
                                        facet,
                                        figures.counts().getOrDefault(facet.name(), Map.of())))
                        .toList(),
                chosen(state, links),
                new ListPage.Links(
                        state.request().path(),
                        links.first(),
                        next == null ? null : links.after(next)),
                list.exported.isEmpty() ? null : new ListExport(state));
    }

    private static List<ListPage.Column> columns(ListState state, ListLinks links) {
        return state.definition().columns.stream()
                .map(column ->
                        new ListPage.Column(
                                state.definition().prefix + ".column." + column.label(),
                                column.sort() == null ? null : links.sortedBy(column.sort()),
                                state.sort().equals(column.sort()) ? direction(state) : null))
                .toList();
    }

    private static String direction(ListState state) {
        return state.descending(state.order().getFirst()) ? "descending" : "ascending";
    }

    private static List<ListPage.Sort> sorts(ListState state) {
        var sorts = new ArrayList<ListPage.Sort>();
        for (String name : state.definition().sorts.keySet()) {
            boolean current = name.equals(state.sort());
            var value = name.equals(state.defaultSort()) ? "" : name;
            sorts.add(
                    new ListPage.Sort(value, sortLabel(state, name), current && !state.reversed()));
            if (current && state.reversed()) {
                sorts.add(new ListPage.Sort("-" + name, sortLabel(state, name), true));
            }
        }
        return sorts;
    }

    private static String sortLabel(ListState state, String name) {
        return state.definition().columns.stream()
                .filter(column -> name.equals(column.sort()))
                .map(column -> state.definition().prefix + ".column." + column.label())
                .findFirst()
                .orElse(state.definition().prefix + ".sort." + name);
    }

    private static ListPage.Facet facet(
            ListState state, ListDefinition.Facet facet, Map<String, Integer> counts) {
        var selected = state.selected().getOrDefault(facet.name(), List.of());
        var values = new ArrayList<ListPage.Value>();
        counts.forEach(
                (value, count) -> values.add(value(facet, value, count, selected.contains(value))));
        selected.stream()
                .filter(value -> !counts.containsKey(value))
                .forEach(value -> values.add(value(facet, value, 0, true)));
        return new ListPage.Facet(
                facet.name(), state.definition().facetLabel(facet.name()), values);
    }

    private static ListPage.Value value(
            ListDefinition.Facet facet, String value, long count, boolean selected) {
        return new ListPage.Value(
                value, labelKey(facet, value), facet.label(value), count, selected);
    }

    private static @Nullable String labelKey(ListDefinition.Facet facet, String value) {
        return facet.prefix() == null ? null : facet.prefix() + value;
    }

    private static List<ListPage.Chip> chosen(ListState state, ListLinks links) {
        var chips = new ArrayList<ListPage.Chip>();
        if (!state.q().isEmpty()) {
            chips.add(new ListPage.Chip(null, null, state.q(), links.withoutSearch()));
        }
        state.selected()
                .forEach((name, values) -> {
                    var facet = state.definition().facet(name);
                    for (String value : values) {
                        chips.add(
                                new ListPage.Chip(
                                        state.definition().facetLabel(name),
                                        labelKey(facet, value),
                                        facet.label(value),
                                        links.without(name, value)));
                    }
                });
        return chips;
    }
}
