package org.maillagetools.codegen;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.maillagetools.postgres.EmbeddedPostgres;
import org.maillagetools.postgres.Login;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A throw-away server on which one module's migrations, and nothing else, have run. */
final class MigratedDatabase implements AutoCloseable {

    private static final String FOREIGN_SCHEMAS =
            """
            select nspname from pg_namespace
            where nspname not like 'pg\\_%%' and nspname not in ('information_schema', 'public', '%s')
            order by nspname
            """;

    private final EmbeddedPostgres server;

    MigratedDatabase(Path migrations, String schema) throws MigrationsDoNotRunAlone, SQLException {
        this.server = EmbeddedPostgres.throwAway();
        boolean migrated = false;
        try {
            migrate(migrations, schema);
            requireOwnSchemaOnly(schema);
            migrated = true;
        } finally {
            if (!migrated) {
                server.close();
            }
        }
    }

    String url() {
        return server.url();
    }

    Login owner() {
        return server.owner();
    }

    @Override
    public void close() {
        server.close();
    }

    private void migrate(Path migrations, String schema) throws MigrationsDoNotRunAlone {
        try {
            Flyway.configure()
                    .dataSource(url(), owner().user(), owner().password())
                    .locations("filesystem:" + migrations.toAbsolutePath())
                    .table("flyway_schema_history_" + schema)
                    .placeholders(Map.of("application_role", server.application().user()))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new MigrationsDoNotRunAlone(schema, String.valueOf(e.getMessage()), e);
        }
    }

    private void requireOwnSchemaOnly(String schema) throws MigrationsDoNotRunAlone, SQLException {
        var schemas = new ArrayList<String>();
        try (var connection =
                        DriverManager.getConnection(url(), owner().user(), owner().password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(FOREIGN_SCHEMAS.formatted(schema))) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        if (!List.of().equals(schemas)) {
            throw new MigrationsDoNotRunAlone(schema, "they make schemas " + schemas, null);
        }
    }
}
