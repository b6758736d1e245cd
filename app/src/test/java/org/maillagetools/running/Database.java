package org.maillagetools.running;

import org.maillagetools.postgres.Login;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Somebody's sessions in a database, to look at what an application has left there, and to bend it. */
public record Database(String url, Login login) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    public void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** @param parameters an array of texts is handed over as {@code text[]} */
    public long count(String sql, Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(
                        i + 1,
                        parameters[i] instanceof String[] texts
                                ? connection.createArrayOf("text", texts)
                                : parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
