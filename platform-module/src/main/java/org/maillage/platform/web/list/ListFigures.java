package org.maillage.platform.web.list;

import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many there are, and how many of each value: one statement.
 *
 * @param counts facet → value → rows, the most frequent first
 */
record ListFigures(long total, boolean nothing, Map<String, Map<String, Integer>> counts) {

    private static final int MOST_VALUES = 100;

    static ListFigures count(ListState state) {
        var list = state.definition();
        var total = DSL.field(DSL.selectCount().from(list.table).where(state.matching(null)));
        var any = DSL.field(DSL.exists(DSL.selectOne().from(list.table).where(list.scope)));
        var facets = new LinkedHashMap<String, Field<Result<Record2<String, Integer>>>>();
        list.facets.forEach((name, facet) -> facets.put(name, countsOf(state, facet)));

        var fields = new ArrayList<SelectField<?>>(facets.values());
        fields.add(total);
        fields.add(any);
        var record = list.db.select(fields).fetchSingle();

        var counts = new LinkedHashMap<String, Map<String, Integer>>();
        facets.forEach((name, field) ->
                counts.put(name, record.get(field).intoMap(Record2::value1, Record2::value2)));
        return new ListFigures(record.get(total), !record.get(any), counts);
    }

    private static Field<Result<Record2<String, Integer>>> countsOf(
            ListState state, ListDefinition.Facet facet) {
        var list = state.definition();
        var value =
                facet.field().getType().isArray()
                        ? DSL.function(
                                "unnest",
                                SQLDataType.CLOB,
                                facet.field().cast(SQLDataType.CLOB.array()))
                        : facet.field().cast(SQLDataType.CLOB);
        var values =
                DSL.select(value.as("value"))
                        .from(list.table)
                        .where(state.matching(facet.name()))
                        .asTable("facet_values");
        var each = DSL.field(DSL.name("facet_values", "value"), SQLDataType.CLOB);
        return DSL.multiset(
                        DSL.select(each, DSL.count())
                                .from(values)
                                .where(each.isNotNull())
                                .and(each.ne(""))
                                .groupBy(each)
                                .orderBy(DSL.count().desc(), each)
                                .limit(MOST_VALUES))
                .as("facet_" + facet.name());
    }
}
