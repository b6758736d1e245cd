package org.maillagetools.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillagetools.postgres.EmbeddedPostgresException.DirectoryInUse;
import org.maillagetools.postgres.EmbeddedPostgresException.DirectoryNotWritable;
import org.maillagetools.postgres.EmbeddedPostgresException.NotDurable;
import org.maillagetools.postgres.EmbeddedPostgresException.ServerNotStarted;
import org.maillagetools.postgres.EmbeddedPostgresException.WrongMajorVersion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

class RefusalTests {

    @TempDir Path directory;

    @Test
    void aSecondServerOnTheSameDirectoryIsRefused() {
        PreparedDirectory.copyTo(directory);
        try (var first = EmbeddedPostgres.start(directory)) {
            assertThatExceptionOfType(DirectoryInUse.class)
                    .isThrownBy(() -> EmbeddedPostgres.start(first.directory()))
                    .withMessageContaining(directory.toString())
                    .withMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsRefused() throws Exception {
        Path file = Files.createFile(directory.resolve("a-file"));
        assertThatExceptionOfType(DirectoryNotWritable.class)
                .isThrownBy(() -> EmbeddedPostgres.start(file.resolve("postgres")))
                .withMessageContaining("not writable")
                .satisfies(e -> assertThat(e.action()).contains("maillage.data"));
    }

    @Test
    void aDirectoryOfAnotherVersionIsRefusedAndLeftAlone() throws Exception {
        PreparedDirectory.copyTo(directory);
        Path version = directory.resolve("cluster/PG_VERSION");
        Files.writeString(version, "17\n");

        assertThatExceptionOfType(WrongMajorVersion.class)
                .isThrownBy(() -> EmbeddedPostgres.start(directory))
                .withMessageContaining("made by PostgreSQL 17");

        Files.writeString(version, "18\n");
        EmbeddedPostgres.start(directory).close();
    }

    @Test
    void aServerThatMayLoseDataIsRefused() throws Exception {
        PreparedDirectory.copyTo(directory);
        assertRefusedWith("fsync=off", "{fsync=off}");
        assertRefusedWith("full_page_writes=off", "{full_page_writes=off}");
        assertRefusedWith("synchronous_commit=off", "{synchronous_commit=off}");
        assertRefusedWith("password_encryption=md5", "{password_encryption=md5}");
        EmbeddedPostgres.start(directory).close();
    }

    @Test
    void aRoleThatMayLoseDataIsRefused() throws Exception {
        PreparedDirectory.copyTo(directory);
        try (var server = EmbeddedPostgres.start(directory)) {
            new Notes(server)
                    .execute(
                            server.superuser(),
                            "alter role maillage_app set synchronous_commit = off");
        }
        assertThatExceptionOfType(NotDurable.class)
                .isThrownBy(() -> EmbeddedPostgres.start(directory))
                .withMessageContaining("{synchronous_commit=off}");
    }

    @Test
    void aServerThatCannotStartSaysWhy() throws Exception {
        PreparedDirectory.copyTo(directory);
        sabotage("shared_buffers=a lot");
        assertThatExceptionOfType(ServerNotStarted.class)
                .isThrownBy(() -> EmbeddedPostgres.start(directory))
                .withMessageContaining("FATAL")
                .satisfies(e -> assertThat(e.action()).contains("start.log"));
    }

    @Test
    void aLostPasswordIsNamed() throws Exception {
        PreparedDirectory.copyTo(directory);
        Path file = directory.resolve("passwords/postgres.password");
        String password = Files.readString(file);
        Files.delete(file);
        assertThatExceptionOfType(ServerNotStarted.class)
                .isThrownBy(() -> EmbeddedPostgres.start(directory))
                .withMessageContaining(file + ", is missing");

        Files.writeString(file, password);
        EmbeddedPostgres.start(directory).close();
    }

    @Test
    void lostPasswordsOfTheTwoRolesAreMadeAnew() throws Exception {
        PreparedDirectory.copyTo(directory);
        Files.delete(directory.resolve("passwords/maillage_owner.password"));
        Files.delete(directory.resolve("passwords/maillage_app.password"));
        try (var server = EmbeddedPostgres.start(directory)) {
            new Notes(server).create();
            assertThat(new Notes(server).count()).isZero();
        }
    }

    private void assertRefusedWith(String line, String message) throws Exception {
        Path file = directory.resolve("cluster/postgresql.auto.conf");
        String before = Files.readString(file);
        sabotage(line);
        assertThatExceptionOfType(NotDurable.class)
                .isThrownBy(() -> EmbeddedPostgres.start(directory))
                .withMessageContaining(message);
        Files.writeString(file, before);
    }

    private void sabotage(String line) throws Exception {
        Files.writeString(
                directory.resolve("cluster/postgresql.auto.conf"),
                line.replaceFirst("=(.*)", " = '$1'") + "\n",
                StandardOpenOption.APPEND);
    }
}
