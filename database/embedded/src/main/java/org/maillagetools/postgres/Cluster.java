package org.maillagetools.postgres;

import org.maillagetools.postgres.EmbeddedPostgresException.ServerNotStarted;
import org.maillagetools.postgres.EmbeddedPostgresException.WrongMajorVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The files of one server. */
record Cluster(Path directory, boolean throwAway, Binaries binaries, Privileges privileges) {

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    static final String SUPERUSER = "postgres";

    Path data() {
        return directory.resolve("cluster");
    }

    Path startLog() {
        return directory.resolve("start.log");
    }

    Path logDirectory() {
        return directory.resolve("log");
    }

    Passwords passwords() {
        return new Passwords(directory.resolve("passwords"));
    }

    /** Makes the files when they are not there; a half-made attempt is thrown away. */
    void prepare() throws IOException {
        if (Files.exists(data())) {
            requireOwnVersion();
            requirePassword();
        } else if (throwAway && privileges != Privileges.NOBODY) {
            copyPristine();
        } else {
            initialise();
        }
    }

    // Making a cluster is most of the work of a server that lives for a minute.
    private void copyPristine() throws IOException {
        Path pristine =
                binaries.cache()
                        .madeOnce(
                                binaries.home().getFileName() + "-pristine",
                                target ->
                                        new Cluster(target, true, binaries, privileges)
                                                .initialise());
        Directories.copy(pristine, directory);
    }

    private void initialise() throws IOException {
        Path unfinished = directory.resolve("cluster.unfinished");
        Directories.delete(unfinished);
        Path password = passwords().file(SUPERUSER);
        privileges.own(directory);
        Programs.run(
                privileges.command(
                        binaries.program("initdb").toString(), initdb(unfinished, password)));
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
        if (!throwAway) {
            Directories.sync(directory);
        }
    }

    /** A server that outlived its application is stopped: nobody watches it any more. */
    void stopOrphan() throws IOException {
        var left = PostmasterFile.in(data());
        if (left.isEmpty()) {
            return;
        }
        if (!left.get().serverIsAlive(data())) {
            log.warn(
                    "The embedded database was not stopped cleanly (its process {} is gone); it"
                            + " recovers now",
                    left.get().pid());
            Files.deleteIfExists(left.get().path());
            return;
        }
        log.warn(
                "The embedded database runs unwatched (process {}); stopping it", left.get().pid());
        stop("fast");
        if (PostmasterFile.in(data()).isPresent()) {
            stop("immediate");
        }
    }

    private void stop(String mode) throws IOException {
        try {
            Programs.run(
                    privileges.command(
                            binaries.program("pg_ctl"),
                            "stop",
                            "-D",
                            data().toString(),
                            "-w",
                            "-t",
                            "30",
                            "-m",
                            mode));
        } catch (IOException e) {
            // It may have ended by itself meanwhile, by the hand of its own watcher.
            if (PostmasterFile.in(data()).isPresent() && mode.equals("immediate")) {
                throw new ServerNotStarted(
                        "An earlier server of " + data() + " cannot be stopped: " + e.getMessage(),
                        "End that process by hand and start again.",
                        e);
            }
        }
    }

    private void requireOwnVersion() throws IOException {
        String found = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!found.equals(binaries.majorVersion())) {
            throw new WrongMajorVersion(
                    "The embedded database in "
                            + directory
                            + " was made by PostgreSQL "
                            + found
                            + "; this application brings PostgreSQL "
                            + binaries.version()
                            + ".",
                    "Start it with the application's version that made it, or name another"
                            + " directory with maillage.embedded-postgres.directory; nothing was"
                            + " changed.");
        }
    }

    private void requirePassword() {
        Path file = passwords().directory().resolve(SUPERUSER + ".password");
        if (!Files.exists(file)) {
            throw new ServerNotStarted(
                    "The password of the embedded database, " + file + ", is missing.",
                    "Bring the file back from a backup of the directory; without it the data"
                            + " cannot be reached.",
                    null);
        }
    }

    private List<String> initdb(Path target, Path password) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--pgdata=" + target,
                                "--username=" + SUPERUSER,
                                "--pwfile=" + password,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--data-checksums"));
        if (throwAway) {
            arguments.add("--no-sync");
        }
        return arguments;
    }
}
