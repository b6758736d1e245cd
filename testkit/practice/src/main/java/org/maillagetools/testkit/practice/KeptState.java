package org.maillagetools.testkit.practice;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.DSLContext;
import org.jooq.Table;

import java.util.stream.Collectors;

/** All that a module keeps, in a form that can be compared: its tables, and what the audit trail says of its records. */
final class KeptState {

    private final DSLContext db;
    private final String key;

    KeptState(DSLContext db, String key) {
        this.db = db;
        this.key = key;
    }

    String now() {
        var tables =
                db.meta().getSchemas(key).stream()
                        .flatMap(schema -> schema.getTables().stream())
                        .filter(table -> !table.getName().startsWith("flyway_"))
                        .map(this::rows)
                        .sorted()
                        .collect(Collectors.joining("\n"));
        var audited =
                db.fetchCount(
                        table(name("platform", "audit_entry")),
                        field(name("subject_type"), String.class).startsWith(key + "."));
        return tables + "\n" + audited + " entries of the audit trail";
    }

    private String rows(Table<?> table) {
        return table.getName()
                + db.fetch(table).stream()
                        .map(row -> row.intoList().toString())
                        .sorted()
                        .collect(Collectors.joining("\n", "\n", ""));
    }
}
