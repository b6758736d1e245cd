package org.maillage.platform.web.list;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * How a list is searched, narrowed and sorted. Names of facets and orders that an address may use are those given here, and no
 * others. Message keys are made from the prefix: {@code .search}, {@code .empty}, {@code .column.<label>}, {@code .facet.<name>}, and
 * {@code .sort.<name>} for an order that no column has.
 */
public final class ListDefinition {

    static final int PAGE = 50;

    final DSLContext db;
    final Table<?> table;
    final String prefix;
    final Map<String, Facet> facets = new LinkedHashMap<>();
    final Map<String, String> facetLabels = new LinkedHashMap<>();
    final Map<String, List<SortField<?>>> sorts = new LinkedHashMap<>();
    final List<Column> columns = new ArrayList<>();
    final List<Exported> exported = new ArrayList<>();
    Condition scope = DSL.noCondition();
    int pageSize = PAGE;
    @Nullable Function<String, Condition> search;
    private @Nullable Field<?> key;

    ListDefinition(DSLContext db, Table<?> table, String prefix) {
        this.db = db;
        this.table = table;
        this.prefix = prefix;
    }

    /**
     * @param field a column, an array column, or any expression
     * @param labels message prefix of the values, or what makes a label of a value
     */
    record Facet(
            String name, Field<?> field, @Nullable String prefix, Function<String, String> labels) {

        /** The name of a value; an address may ask for values that the function has never heard of. */
        String label(String value) {
            try {
                return labels.apply(value);
            } catch (IllegalArgumentException e) {
                return value;
            }
        }
    }

    /**
     * @param label suffix of the message key
     * @param sort the order that its header gives
     */
    record Column(String label, @Nullable String sort) {}

    /**
     * @param valuePrefix message prefix of the values, null when they stand for themselves
     */
    record Exported(String name, Field<?> field, @Nullable String valuePrefix) {}

    /** What is unique: the last word in every order. */
    public ListDefinition key(Field<?> unique) {
        key = unique;
        return this;
    }

    /** What may be seen at all; several add up. */
    public ListDefinition where(Condition condition) {
        scope = scope.and(condition);
        return this;
    }

    /** The condition for one word; a row has to meet it for every word that was typed. */
    public ListDefinition search(Function<String, Condition> word) {
        search = word;
        return this;
    }

    /** A facet whose values have their names in the bundles. */
    public ListDefinition facet(String name, Field<?> field, String valuePrefix) {
        facets.put(name, new Facet(name, field, valuePrefix, Function.identity()));
        return this;
    }

    /** A facet whose values name themselves, or are named by a function. */
    public ListDefinition facet(String name, Field<?> field, Function<String, String> labels) {
        facets.put(name, new Facet(name, field, null, labels));
        return this;
    }

    /** Gives a facet's name another message key than {@code <prefix>.facet.<name>}: for facets that another module contributes. */
    public ListDefinition facetLabel(String name, String labelKey) {
        facetLabels.put(name, labelKey);
        return this;
    }

    /** An order; the first is the one in which the list opens. Rows without a value come last. */
    public ListDefinition sort(String name, SortField<?>... fields) {
        sorts.put(name, List.of(fields));
        return this;
    }

    /**
     * A column of the table.
     *
     * @param label suffix of the message key {@code <prefix>.column.<label>}
     * @param sort name of the order that its header gives, null when it gives none
     */
    public ListDefinition column(String label, @Nullable String sort) {
        columns.add(new Column(label, sort));
        return this;
    }

    /**
     * A column of the files that the list can be exported as; without any there are none. Its heading is that of the column of this name,
     * or {@code <prefix>.export.<name>}.
     *
     * @param field any expression; of an array the file names each value
     */
    public ListDefinition export(String name, Field<?> field) {
        exported.add(new Exported(name, field, null));
        return this;
    }

    /** An exported column whose values have their names in the bundles. */
    public ListDefinition export(String name, Field<?> field, String valuePrefix) {
        exported.add(new Exported(name, field, valuePrefix));
        return this;
    }

    /** Rows a page, when 50 is not right. */
    public ListDefinition pageSize(int rows) {
        pageSize = rows;
        return this;
    }

    /** What a row is made of: {@code row(A.ID, A.NAME).mapping(Row::new)}. */
    public <R> Listing<R> rows(SelectField<R> row) {
        if (sorts.isEmpty()) {
            throw new IllegalStateException("A list needs an order: " + prefix);
        }
        return new Listing<>(this, row);
    }

    String facetLabel(String name) {
        return facetLabels.getOrDefault(name, prefix + ".facet." + name);
    }

    Facet facet(String name) {
        return Objects.requireNonNull(facets.get(name), name);
    }

    Field<?> key() {
        return Objects.requireNonNull(key, () -> "A list needs a key: " + prefix);
    }
}
