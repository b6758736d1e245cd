package org.maillagetools.testkit;

import org.maillagetools.postgres.DatabaseRoles;
import org.maillagetools.postgres.EmbeddedPostgres;
import org.maillagetools.postgres.Login;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;

/** The server that all tests of this JVM share; it goes with the JVM. */
record TestServer(String address, Login superuser, Login owner, Login application) {

    private static final Logger log = LoggerFactory.getLogger(TestServer.class);
    private static final String CHOICE = "maillage.test.database";
    private static final String IMAGE = "postgres:18";

    static TestServer shared() {
        return Shared.SERVER;
    }

    String url(String database) {
        return address + database;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"), superuser.user(), superuser.password());
    }

    void drop(String database) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "drop database if exists "
                            + statement.enquoteIdentifier(database, true)
                            + " with (force)");
        } catch (SQLException e) {
            log.debug("The test database {} was left behind", database, e);
        }
    }

    @Override
    public String toString() {
        return address;
    }

    private static TestServer chosen() {
        String choice = System.getProperty(CHOICE, "auto").strip().toLowerCase(Locale.ROOT);
        return switch (choice) {
            case "embedded" -> embedded("as " + CHOICE + " says");
            case "testcontainers" -> container("as " + CHOICE + " says");
            case "auto" ->
                    DockerEngine.answers()
                            ? container("a Docker engine answers")
                            : embedded("no Docker engine answers");
            default ->
                    throw new IllegalArgumentException(
                            CHOICE + " is auto, embedded or testcontainers, not " + choice);
        };
    }

    // Nobody closes it: its watcher stops it and deletes its files when this JVM ends.
    private static TestServer embedded(String why) {
        var server = EmbeddedPostgres.throwAway();
        var chosen =
                new TestServer(
                        server.url(""), server.superuser(), server.owner(), server.application());
        log.info("Tests use the embedded PostgreSQL on port {} ({})", server.port(), why);
        return chosen;
    }

    // Nobody closes it: Testcontainers removes it when this JVM ends.
    @SuppressWarnings("resource")
    private static TestServer container(String why) {
        DockerEngine.silence();
        var container =
                new PostgreSQLContainer(IMAGE).withUsername("postgres").withPassword(word());
        container.withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=400");
        container.start();
        var server =
                new TestServer(
                        "jdbc:postgresql://"
                                + container.getHost()
                                + ":"
                                + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)
                                + "/",
                        new Login("postgres", container.getPassword()),
                        new Login(DatabaseRoles.OWNER, word()),
                        new Login(DatabaseRoles.APPLICATION, word()));
        try (var connection = server.connect()) {
            DatabaseRoles.ensure(connection, server.owner());
            DatabaseRoles.ensure(connection, server.application());
        } catch (SQLException e) {
            throw new IllegalStateException("The roles for tests cannot be made on " + server, e);
        }
        log.info("Tests use {} by Testcontainers at {} ({})", IMAGE, server, why);
        return server;
    }

    private static String word() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static final class Shared {
        static final TestServer SERVER = chosen();
    }
}
