package org.maillage.platform.web.list;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rows of a list as it is searched, narrowed and sorted at this moment, for files. */
public final class ListExport {

    private static final int FETCH = 1_000;

    private final ListState state;

    ListExport(ListState state) {
        this.state = state;
    }

    /**
     * A column of the file.
     *
     * @param name as formats know it
     * @param labelKey message key of its heading
     * @param valuePrefix message prefix of its values, null when they stand for themselves
     */
    public record Column(String name, String labelKey, @Nullable String valuePrefix) {}

    /** Takes one row. */
    @FunctionalInterface
    public interface RowReader<E extends Exception> {

        /**
         * @param values one a column, in their order; null where there is none
         */
        void read(List<@Nullable Object> values) throws E;
    }

    /** Which list it is: the prefix of its message keys. */
    public String list() {
        return state.definition().prefix;
    }

    public List<Column> columns() {
        return state.definition().exported.stream()
                .map(column ->
                        new Column(column.name(), labelKey(column.name()), column.valuePrefix()))
                .toList();
    }

    /** What is searched, empty when nothing is. */
    public String search() {
        return state.q();
    }

    /** What is chosen of each facet. */
    public Map<String, List<String>> chosen() {
        return new LinkedHashMap<>(state.selected());
    }

    /**
     * Reads every row through a cursor, whatever the size of the list.
     *
     * @throws IllegalStateException without a transaction, in which alone PostgreSQL keeps a cursor
     */
    public <E extends Exception> void rows(RowReader<E> reader) throws E {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A cursor needs a transaction");
        }
        var list = state.definition();
        var fields = new ArrayList<Field<?>>();
        list.exported.forEach(column -> fields.add(column.field()));
        try (var cursor =
                list.db
                        .select(fields)
                        .from(list.table)
                        .where(state.matching(null))
                        .orderBy(ListRows.orderBy(state))
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            for (var row : cursor) {
                reader.read(Arrays.asList(row.intoArray()));
            }
        }
    }

    private String labelKey(String name) {
        var list = state.definition();
        boolean shown = list.columns.stream().anyMatch(column -> column.label().equals(name));
        return list.prefix + (shown ? ".column." : ".export.") + name;
    }
}
