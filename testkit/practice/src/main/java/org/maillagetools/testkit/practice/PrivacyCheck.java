package org.maillagetools.testkit.practice;

import org.maillagetools.testkit.TestDatabases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** Does the module say of every column which data it holds? */
final class PrivacyCheck {

    private static final Set<String> CLASSES =
            Set.of("technical", "public", "organisation", "personal", "sensitive");
    private static final String COLUMNS =
            """
            select c.relname || ',' || a.attname
              from pg_attribute a
              join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
              join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = ? and a.attnum > 0 and not a.attisdropped
               and c.relname not like 'flyway\\_%'
             order by 1
            """;

    private final String key;
    private final Path resources;

    PrivacyCheck(String key, Path resources) {
        this.key = key;
        this.resources = resources;
    }

    List<String> problems() throws SQLException, IOException {
        var migrations = resources.resolve("db/migration").resolve(key);
        if (!Files.isDirectory(migrations)) {
            return List.of();
        }
        try (var database = TestDatabases.create()) {
            var check = new MigrationCheck(key, migrations);
            check.migrate(database);
            return compare(MigrationCheck.ask(database, COLUMNS, key));
        }
    }

    private List<String> compare(List<String> columns) throws IOException {
        var classes = new HashMap<String, String>();
        var file = resources.resolve("privacy").resolve(key + ".csv");
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file).stream().skip(1).toList()) {
                int last = line.lastIndexOf(',');
                if (last > 0) {
                    classes.put(line.substring(0, last), line.substring(last + 1));
                }
            }
        }
        var problems = new ArrayList<String>();
        for (var column : columns) {
            var stated = classes.remove(column);
            if (stated == null) {
                problems.add(column + " has no class in privacy/" + key + ".csv");
            } else if (!CLASSES.contains(stated)) {
                problems.add(column + " has the class " + stated + ", which there is not");
            }
        }
        classes.keySet().stream()
                .sorted()
                .forEach(gone -> problems.add(gone + " is classified, and is no column"));
        return problems;
    }
}
