package org.maillagetools.testkit.practice;

import org.flywaydb.core.Flyway;
import org.maillagetools.testkit.TestDatabase;
import org.maillagetools.testkit.TestDatabases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Do the module's migrations run alone, and touch nothing but its own schema? */
final class MigrationCheck {

    private static final String FOREIGN =
            """
            select n.nspname || '.' || c.relname
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', ?)
               and c.relkind in ('r', 'v', 'm', 'S', 'p')
               and c.relname not like 'flyway\\_%'
               and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            union
            select n.nspname || '.' || p.proname || '()'
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', ?)
               and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
             order by 1
            """;
    private static final String UNCOMMENTED =
            """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = ? and c.relkind = 'r'
               and obj_description(c.oid, 'pg_class') is null
             order by 1
            """;

    private final String key;
    private final Path migrations;

    MigrationCheck(String key, Path migrations) {
        this.key = key;
        this.migrations = migrations;
    }

    List<String> problems() throws SQLException {
        if (!Files.isDirectory(migrations)) {
            return List.of();
        }
        try (var database = TestDatabases.create()) {
            migrate(database);
            var problems = new ArrayList<String>();
            ask(database, FOREIGN, key, key)
                    .forEach(found -> problems.add(found + " is not in the schema " + key));
            ask(database, UNCOMMENTED, key)
                    .forEach(table -> problems.add(key + "." + table + " has no comment"));
            return problems;
        }
    }

    void migrate(TestDatabase database) {
        Flyway.configure()
                .dataSource(database.url(), database.owner().user(), database.owner().password())
                .locations("filesystem:" + migrations)
                .placeholders(Map.of("application_role", database.application().user()))
                .table("flyway_schema_history_" + key)
                .load()
                .migrate();
    }

    static List<String> ask(TestDatabase database, String question, String... arguments)
            throws SQLException {
        try (var connection = database.connectAsOwner();
                var statement = connection.prepareStatement(question)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            var answers = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
            }
            return answers;
        }
    }
}
