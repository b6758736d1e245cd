package org.maillage.platform.web.list;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.BadInput;
import org.springframework.dao.DataIntegrityViolationException;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one page.
 *
 * @param begins whether the page is the first
 * @param next cursor of the page after it, null when there is none
 */
record ListRows<R>(List<R> rows, boolean begins, @Nullable String next) {

    static <R> ListRows<R> read(ListState state, SelectField<R> row) {
        var list = state.definition();
        var keys = new ArrayList<Field<?>>();
        state.order().forEach(field -> keys.add(field.$field()));
        keys.add(list.key());
        var cursor = Cursor.read(state);
        try {
            var found =
                    list.db
                            .select(row, DSL.row(keys))
                            .from(list.table)
                            .where(state.matching(null))
                            .and(cursor == null ? DSL.noCondition() : after(state, cursor, 0))
                            .orderBy(orderBy(state))
                            .limit(list.pageSize + 1)
                            .fetch();
            boolean more = found.size() > list.pageSize;
            var page = more ? found.subList(0, list.pageSize) : found;
            return new ListRows<>(
                    page.stream().map(record -> record.value1()).toList(),
                    cursor == null,
                    more ? Cursor.write(state, page.getLast().value2()) : null);
        } catch (DataIntegrityViolationException e) {
            // a cursor that the database cannot read, such as a date beyond its calendar
            throw new BadInput("Unreadable cursor", e);
        }
    }

    static List<SortField<?>> orderBy(ListState state) {
        var order = new ArrayList<SortField<?>>();
        for (SortField<?> field : state.order()) {
            var plain = field.$field();
            order.add((state.descending(field) ? plain.desc() : plain.asc()).nullsLast());
        }
        order.add(state.definition().key().asc());
        return order;
    }

    /** What comes after the cursor from the i-th field of the order on; a null comes last. */
    private static Condition after(ListState state, Cursor cursor, int i) {
        if (i == state.order().size()) {
            return beyond(state.definition().key(), cursor, i, false);
        }
        var sort = state.order().get(i);
        var field = sort.$field();
        var rest = after(state, cursor, i + 1);
        if (cursor.isNull(i)) {
            return field.isNull().and(rest);
        }
        return beyond(field, cursor, i, state.descending(sort))
                .or(field.isNull())
                .or(same(field, cursor, i).and(rest));
    }

    private static <T> Condition beyond(Field<T> field, Cursor cursor, int i, boolean descending) {
        var value = cursor.value(i, field);
        return descending ? field.lt(value) : field.gt(value);
    }

    private static <T> Condition same(Field<T> field, Cursor cursor, int i) {
        return field.eq(cursor.value(i, field));
    }
}
