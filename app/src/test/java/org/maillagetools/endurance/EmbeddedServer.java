package org.maillagetools.endurance;

import org.maillagetools.postgres.DatabaseRoles;
import org.maillagetools.postgres.EmbeddedPostgres;
import org.maillagetools.postgres.Login;
import org.maillagetools.running.Database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The server that an application runs by itself, seen from outside: its processes, and its tables. */
record EmbeddedServer(Path directory) {

    private static final int PORT_LINE = 3;

    static EmbeddedServer ofDataIn(Path data) {
        return new EmbeddedServer(data.resolve("postgres"));
    }

    private List<String> about() throws IOException {
        return Files.readAllLines(directory.resolve("cluster").resolve("postmaster.pid"));
    }

    ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(about().getFirst().strip())).orElseThrow();
    }

    /** One of the server's processes of this kind, such as {@code checkpointer} or {@code client backend}. */
    ProcessHandle process(String kind) throws IOException, SQLException {
        long pid =
                superuser()
                        .count(
                                "select pid from pg_stat_activity where backend_type = ? and pid <>"
                                        + " pg_backend_pid() order by random() limit 1",
                                kind);
        return ProcessHandle.of(pid).orElseThrow();
    }

    Database superuser() throws IOException {
        return as("postgres");
    }

    Database owner() throws IOException {
        return as(DatabaseRoles.OWNER);
    }

    private Database as(String role) throws IOException {
        var password = directory.resolve("passwords").resolve(role + ".password");
        return new Database(
                "jdbc:postgresql://127.0.0.1:%s/%s?connectTimeout=5"
                        .formatted(about().get(PORT_LINE).strip(), EmbeddedPostgres.DATABASE),
                new Login(role, Files.readString(password).strip()));
    }
}
