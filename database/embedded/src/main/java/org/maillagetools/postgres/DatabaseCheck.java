package org.maillagetools.postgres;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;

import javax.sql.DataSource;

/** Looks at the server before the first migration does: is it there, and is it young enough? */
final class DatabaseCheck implements FlywayConfigurationCustomizer {

    static final int OLDEST = 18;

    @Override
    public void customize(FluentConfiguration configuration) {
        DataSource source = configuration.getDataSource();
        if (source != null) {
            require(source);
        }
    }

    private static void require(DataSource source) {
        try (var connection = source.getConnection()) {
            DatabaseMetaData facts = connection.getMetaData();
            require(
                    facts.getDatabaseProductName(),
                    facts.getDatabaseMajorVersion(),
                    facts.getDatabaseProductVersion());
        } catch (SQLException e) {
            throw new DatabaseNotUsable(
                    "The database cannot be reached for migrations: " + e.getMessage(),
                    "Check spring.datasource.url, spring.flyway.user and spring.flyway.password,"
                        + " and that the server runs; without spring.datasource.url the application"
                        + " brings its own database.",
                    e);
        }
    }

    static void require(String product, int major, String version) {
        if (!product.equals("PostgreSQL") || major < OLDEST) {
            throw new DatabaseNotUsable(
                    "The database is "
                            + product
                            + " "
                            + version
                            + "; PostgreSQL "
                            + OLDEST
                            + " is the oldest that this application works with.",
                    "Name a newer server with spring.datasource.url, or none at all: the"
                            + " application then brings its own.",
                    null);
        }
    }
}
