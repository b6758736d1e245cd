package org.maillagetools.testkit;

import org.maillagetools.postgres.Login;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One database of one test or one Spring context; closing it drops it. */
public final class TestDatabase implements AutoCloseable {

    private final String name;
    private final TestServer server;

    TestDatabase(String name, TestServer server) {
        this.name = name;
        this.server = server;
    }

    /** Its JDBC address. */
    public String url() {
        return server.url(name);
    }

    /** Owns the database; for migrations. */
    public Login owner() {
        return server.owner();
    }

    /** May connect, and do what migrations grant. */
    public Login application() {
        return server.application();
    }

    /** A connection as the owner. */
    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(url(), owner().user(), owner().password());
    }

    /** A connection as the application. */
    public Connection connectAsApplication() throws SQLException {
        return DriverManager.getConnection(url(), application().user(), application().password());
    }

    @Override
    public void close() {
        server.drop(name);
    }
}
