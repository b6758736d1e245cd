package org.maillagetools.postgres;

import org.jspecify.annotations.Nullable;
import org.maillagetools.postgres.EmbeddedPostgresException.ServerNotStarted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A PostgreSQL server of this application, listening on 127.0.0.1 only. One that has a directory
 * keeps its data, is asserted to be durable and is started again when it dies; a throw-away one is
 * fast and leaves nothing behind.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The database that every server comes with. */
    public static final String DATABASE = "maillage";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Cluster cluster;
    private final DirectoryLock lock;
    private final Server server;
    private final Logins logins;
    private final Supervisor supervisor;
    private boolean created;

    private EmbeddedPostgres(Cluster cluster, DirectoryLock lock) throws IOException {
        this.cluster = cluster;
        this.lock = lock;
        this.server = new Server(cluster);
        this.supervisor = new Supervisor(server);
        cluster.prepare();
        logins = Logins.in(cluster.passwords());
        cluster.privileges().own(cluster.directory());
    }

    /**
     * Starts the server that keeps its data in this directory; makes the directory when it is not
     * there.
     *
     * @throws EmbeddedPostgresException when the directory is in use, not writable, of another
     *     version, or not durable
     */
    public static EmbeddedPostgres start(Path directory) {
        return start(directory, false, Privileges.ofThisProcess());
    }

    /**
     * Starts an empty server in a temporary directory that is deleted when it is closed or the
     * process ends.
     */
    public static EmbeddedPostgres throwAway() {
        try {
            return start(
                    Files.createTempDirectory("maillage-postgres-"),
                    true,
                    Privileges.ofThisProcess());
        } catch (IOException e) {
            throw ServerNotStarted.because("a temporary directory", e);
        }
    }

    static EmbeddedPostgres start(Path directory, boolean throwAway, Privileges privileges) {
        Path absolute = directory.toAbsolutePath().normalize();
        DirectoryLock lock = DirectoryLock.acquire(absolute);
        @Nullable EmbeddedPostgres started = null;
        boolean complete = false;
        try {
            var cluster =
                    new Cluster(absolute, throwAway, Binaries.runnableWith(privileges), privileges);
            started = new EmbeddedPostgres(cluster, lock);
            started.run();
            complete = true;
            return started;
        } catch (IOException | SQLException | InterruptedException e) {
            throw ServerNotStarted.because(absolute.toString(), e);
        } finally {
            if (!complete) {
                abandon(started, lock);
            }
        }
    }

    /** The address of its own database. */
    public String url() {
        return url(DATABASE);
    }

    /** The address of another database on this server. */
    public String url(String database) {
        return "jdbc:postgresql://" + ServerOptions.ADDRESS + ":" + port() + "/" + database;
    }

    /** Stays the same as long as this application runs. */
    public int port() {
        return server.port();
    }

    /** May do everything: making databases, backing up. */
    public Login superuser() {
        return logins.superuser();
    }

    /** Owns the database; for migrations. */
    public Login owner() {
        return logins.owner();
    }

    /** May connect, and do what migrations grant. */
    public Login application() {
        return logins.application();
    }

    /** Whether its database was made by this start. */
    public boolean created() {
        return created;
    }

    /** Where the data stand. */
    public Path directory() {
        return cluster.directory();
    }

    @Override
    public void close() {
        try {
            supervisor.stop();
            server.stop();
            if (cluster.throwAway()) {
                Directories.delete(cluster.directory());
            } else {
                log.info("The embedded database has stopped");
            }
            lock.close();
        } catch (IOException e) {
            log.warn("The embedded database was not closed cleanly", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() throws IOException, SQLException, InterruptedException {
        server.start();
        try (Connection connection = connect(Cluster.SUPERUSER, superuser())) {
            requireDurable(connection);
            DatabaseRoles.ensure(connection, owner());
            DatabaseRoles.ensure(connection, application());
            created = DatabaseRoles.ensureDatabase(connection, DATABASE, owner(), application());
        }
        try (Connection connection = connect(DATABASE, application())) {
            requireDurable(connection);
        }
        if (cluster.throwAway()) {
            return;
        }
        Durability.warnOfFleeting(cluster.directory());
        supervisor.start();
        log.info(
                "The embedded database (PostgreSQL {}) keeps its data in {} and listens on port {}",
                cluster.binaries().version(),
                cluster.directory(),
                port());
    }

    private void requireDurable(Connection connection) throws SQLException {
        if (!cluster.throwAway()) {
            Durability.require(connection);
        }
    }

    private Connection connect(String database, Login login) throws SQLException {
        return DriverManager.getConnection(url(database), login.user(), login.password());
    }

    private static void abandon(@Nullable EmbeddedPostgres started, DirectoryLock lock) {
        if (started != null) {
            started.close();
            return;
        }
        try {
            lock.close();
        } catch (IOException e) {
            log.warn("The lock of the embedded database's directory was not released", e);
        }
    }
}
