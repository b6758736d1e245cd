package org.maillage.practices.kind;

import static org.maillage.practices.db.Tables.PRACTICE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The practice modules: those that were found, and those that only the sheets remember. */
@Component
class ModuleListQuery {

    private final DSLContext db;
    private final Kinds kinds;

    ModuleListQuery(DSLContext db, Kinds kinds) {
        this.db = db;
        this.kinds = kinds;
    }

    /** Whether sheets of the kind can be written. */
    enum State {
        BUILT_IN,
        INSTALLED,
        REFUSED,
        MISSING
    }

    /**
     * @param refusal why it was refused
     * @param detail what exactly was wrong
     */
    record Row(
            String key,
            String version,
            State state,
            @Nullable Refusal refusal,
            String detail,
            int sheets) {}

    List<Row> all() {
        var sheets = sheetsByKind();
        var rows = new ArrayList<Row>();
        rows.add(row(Kind.GENERIC, "", State.BUILT_IN, sheets));
        for (var module : kinds.modules()) {
            var refusal = module.refusal();
            rows.add(
                    new Row(
                            module.key(),
                            module.version(),
                            refusal == null ? State.INSTALLED : State.REFUSED,
                            refusal,
                            module.detail(),
                            sheets.getOrDefault(module.key(), 0)));
        }
        var found = rows.stream().map(Row::key).toList();
        sheets.keySet().stream()
                .filter(key -> !found.contains(key))
                .forEach(key -> rows.add(row(key, "", State.MISSING, sheets)));
        return rows;
    }

    private static Row row(String key, String version, State state, Map<String, Integer> sheets) {
        return new Row(key, version, state, null, "", sheets.getOrDefault(key, 0));
    }

    private Map<String, Integer> sheetsByKind() {
        return db.select(PRACTICE.KIND, DSL.count())
                .from(PRACTICE)
                .groupBy(PRACTICE.KIND)
                .orderBy(PRACTICE.KIND)
                .fetchMap(PRACTICE.KIND, DSL.count());
    }
}
