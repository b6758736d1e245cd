package org.maillage.platform.web.list;

import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.Table;

/**
 * A list that can be searched, narrowed by facets, sorted, and read page by page: one statement for the rows, one for the total
 * and the counts of all facets.
 */
public final class Listing<R> {

    private final ListDefinition definition;
    private final SelectField<R> row;

    Listing(ListDefinition definition, SelectField<R> row) {
        this.definition = definition;
        this.row = row;
    }

    /**
     * @param table a table, or a join
     * @param prefix of the message keys, {@code <key>.<feature>.list}
     */
    public static ListDefinition of(DSLContext db, Table<?> table, String prefix) {
        return new ListDefinition(db, table, prefix);
    }

    /** The page that the address asks for; what it says of unknown facets and orders is ignored. */
    public ListPage<R> page(ListRequest request) {
        var state = ListState.of(definition, request);
        var figures = ListFigures.count(state);
        var rows = ListRows.read(state, row);
        return ListView.of(state, figures, rows);
    }
}
