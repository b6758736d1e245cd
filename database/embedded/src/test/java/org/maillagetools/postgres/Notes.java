package org.maillagetools.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A table to write into, in order to see what survives. */
record Notes(EmbeddedPostgres server) {

    void create() throws SQLException {
        execute(
                server.owner(),
                """
                create schema sample;
                create table sample.note (word text not null);
                grant usage on schema sample to maillage_app;
                grant select, insert on sample.note to maillage_app
                """);
    }

    void add(String word) throws SQLException {
        execute(server.application(), "insert into sample.note values ('" + word + "')");
    }

    long count() throws SQLException {
        try (var connection = connect(server.application())) {
            return count(connection);
        }
    }

    static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from sample.note")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    String setting(String name) throws SQLException {
        try (var connection = connect(server.superuser());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    void execute(Login login, String statements) throws SQLException {
        try (var connection = connect(login);
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(server.url(), login.user(), login.password());
    }
}
