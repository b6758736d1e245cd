package org.maillage.platform.web.list;

import org.jooq.Condition;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an address means for a list: only names that the definition knows are left.
 *
 * @param sort name of the order
 * @param reversed whether the order is turned round
 * @param selected the chosen values of each facet that has any
 */
record ListState(
        ListDefinition definition,
        ListRequest request,
        String sort,
        boolean reversed,
        Map<String, List<String>> selected) {

    private static final int MOST_WORDS = 10;

    static ListState of(ListDefinition definition, ListRequest request) {
        var asked = request.sort() == null ? "" : request.sort();
        boolean reversed = asked.startsWith("-");
        var name = reversed ? asked.substring(1) : asked;
        boolean known = definition.sorts.containsKey(name);
        var selected = new LinkedHashMap<String, List<String>>();
        for (String facet : definition.facets.keySet()) {
            var values = request.values(facet);
            if (!values.isEmpty()) {
                selected.put(facet, values);
            }
        }
        return new ListState(
                definition,
                request,
                known ? name : definition.sorts.keySet().iterator().next(),
                known && reversed,
                selected);
    }

    /** What is searched; nothing when the list cannot be searched. */
    String q() {
        return definition.search == null ? "" : request.q();
    }

    /** The sort parameter as links carry it. */
    @Nullable String sortParameter() {
        boolean isDefault = sort.equals(defaultSort());
        if (reversed) {
            return "-" + sort;
        }
        return isDefault ? null : sort;
    }

    String defaultSort() {
        return definition.sorts.keySet().iterator().next();
    }

    List<SortField<?>> order() {
        return definition.sorts.getOrDefault(sort, List.of());
    }

    boolean descending(SortField<?> field) {
        return (field.$sortOrder() == SortOrder.DESC) != reversed;
    }

    Condition searched() {
        var search = definition.search;
        if (search == null || q().isEmpty()) {
            return DSL.noCondition();
        }
        return DSL.and(
                Arrays.stream(q().split("[\\s\\h]+")).limit(MOST_WORDS).map(search).toList());
    }

    /** Everything that a row has to meet, but for the choice in one facet. */
    Condition matching(@Nullable String exceptFacet) {
        var condition = definition.scope.and(searched());
        for (var choice : selected.entrySet()) {
            if (!choice.getKey().equals(exceptFacet)) {
                condition = condition.and(chosen(choice.getKey(), choice.getValue()));
            }
        }
        return condition;
    }

    private Condition chosen(String name, List<String> values) {
        var field = definition.facet(name).field();
        if (field.getType().isArray()) {
            return DSL.arrayOverlap(
                    field.cast(SQLDataType.CLOB.array()),
                    DSL.val(values.toArray(String[]::new), SQLDataType.CLOB.array()));
        }
        return field.cast(SQLDataType.CLOB).in(values);
    }
}
