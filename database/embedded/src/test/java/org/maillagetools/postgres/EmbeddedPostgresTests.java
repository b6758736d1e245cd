package org.maillagetools.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
            new Notes(server).create();
            new Notes(server).add("kept");
        }
        assertThat(directory.resolve("cluster/postmaster.pid")).doesNotExist();

        try (var server = EmbeddedPostgres.start(directory)) {
            assertThat(server.created()).isFalse();
            assertThat(server.application()).isEqualTo(application);
            assertThat(new Notes(server).count()).isEqualTo(1);
        }
    }

    @Test
    void aThrowAwayServerLeavesNothingBehind() throws Exception {
        Path place;
        try (var server = EmbeddedPostgres.throwAway()) {
            place = server.directory();
            new Notes(server).create();
            assertThat(new Notes(server).setting("fsync")).isEqualTo("off");
        }
        assertThat(Files.exists(place)).isFalse();
    }

    @Test
    void theServerIsDurableAndListensToThisMachineOnly() throws Exception {
        PreparedDirectory.copyTo(directory);
        try (var server = EmbeddedPostgres.start(directory)) {
            var notes = new Notes(server);
            assertThat(notes.setting("fsync")).isEqualTo("on");
            assertThat(notes.setting("synchronous_commit")).isEqualTo("on");
            assertThat(notes.setting("full_page_writes")).isEqualTo("on");
            assertThat(notes.setting("data_checksums")).isEqualTo("on");
            assertThat(notes.setting("password_encryption")).isEqualTo("scram-sha-256");
            assertThat(notes.setting("listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(notes.setting("unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void theApplicationsRoleMakesNoTables() throws Exception {
        PreparedDirectory.copyTo(directory);
        try (var server = EmbeddedPostgres.start(directory)) {
            var notes = new Notes(server);
            assertRefused(notes, "create table public.mine (id int)", "permission denied");
            assertRefused(notes, "create schema mine", "permission denied");
            assertRefused(notes, "create temporary table mine (id int)", "permission denied");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        PreparedDirectory.copyTo(directory);
        try (var server = EmbeddedPostgres.start(directory)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() ->
                            DriverManager.getConnection(
                                    server.url(), server.owner().user(), "guessed"))
                    .withMessageContaining("password authentication failed");
        }
    }

    @Test
    void onlyTheOwnerOfTheFilesReadsPasswords() throws Exception {
        PreparedDirectory.copyTo(directory);
        Assumptions.assumeTrue(Platform.current() != Platform.WINDOWS);
        try (var server = EmbeddedPostgres.start(directory);
                var files = Files.list(server.directory().resolve("passwords"))) {
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(file ->
                            assertThat(Files.getPosixFilePermissions(file))
                                    .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void aHalfMadeDirectoryIsMadeAgain() throws Exception {
        Path unfinished = Files.createDirectories(directory.resolve("cluster.unfinished/base"));
        Files.writeString(unfinished.resolve("1"), "half");
        try (var server = EmbeddedPostgres.start(directory)) {
            assertThat(server.created()).isTrue();
        }
        assertThat(directory.resolve("cluster.unfinished")).doesNotExist();
    }

    @Test
    void aServerThatRunsAsNobodyKeepsItsDataToo() throws Exception {
        Assumptions.assumeTrue(
                System.getProperty("user.name", "").equals("root"), "only root can become nobody");
        try (var server = EmbeddedPostgres.start(directory, false, Privileges.NOBODY)) {
            new Notes(server).create();
        }
        try (var server = EmbeddedPostgres.start(directory, false, Privileges.NOBODY)) {
            new Notes(server).add("kept");
            assertThat(new Notes(server).count()).isEqualTo(1);
        }
    }

    private static void assertRefused(Notes notes, String statement, String message) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> notes.execute(notes.server().application(), statement))
                .withMessageContaining(message);
    }
}
