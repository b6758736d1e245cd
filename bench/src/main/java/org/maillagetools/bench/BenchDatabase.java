package org.maillagetools.bench;

import org.maillagetools.postgres.EmbeddedPostgres;
import org.maillagetools.postgres.Login;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The server that the application and the limit share: durable, as in production. */
final class BenchDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;

    private BenchDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    static BenchDatabase start(Path directory) {
        return new BenchDatabase(EmbeddedPostgres.start(directory));
    }

    String url() {
        return server.url();
    }

    Login application() {
        return server.application();
    }

    Login owner() {
        return server.owner();
    }

    /** A session of the owner, who writes what the application reads. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                server.url(), server.owner().user(), server.owner().password());
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    long count(String sql, Object... parameters) throws SQLException {
        return value(Long.class, sql, parameters);
    }

    UUID id(String sql, Object... parameters) throws SQLException {
        return value(UUID.class, sql, parameters);
    }

    private <T> T value(Class<T> type, String sql, Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, type);
            }
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
