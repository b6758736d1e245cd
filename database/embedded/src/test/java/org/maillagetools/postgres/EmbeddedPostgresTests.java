package org.maillagetools.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

class EmbeddedPostgresTests {

    @TempDir Path directory;

    @Test
    void aRestartKeepsDataAndPasswords() throws Exception {
        Login application;
        try (var server = EmbeddedPostgres.start(directory)) {
            assertThat(server.created()).isTrue();
            application = server.application();
            write(server);
        }
        try (var server = EmbeddedPostgres.start(directory)) {
            assertThat(server.created()).isFalse();
            assertThat(server.application()).isEqualTo(application);
            assertThat(read(server)).isEqualTo("kept");
        }
        assertThat(directory.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void aThrowAwayServerLeavesNothingBehind() throws Exception {
        Path place;
        try (var server = EmbeddedPostgres.throwAway()) {
            place = server.directory();
            write(server);
            assertThat(read(server)).isEqualTo("kept");
        }
        assertThat(Files.exists(place)).isFalse();
    }

    private static void write(EmbeddedPostgres server) throws SQLException {
        var owner = server.owner();
        try (var connection =
                        DriverManager.getConnection(server.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("create schema kept");
            statement.execute("create table kept.word (word text not null)");
            statement.execute("insert into kept.word values ('kept')");
            statement.execute("grant usage on schema kept to maillage_app");
            statement.execute("grant select on kept.word to maillage_app");
        }
    }

    private static String read(EmbeddedPostgres server) throws SQLException {
        var application = server.application();
        try (var connection =
                        DriverManager.getConnection(
                                server.url(), application.user(), application.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select word from kept.word")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
