package org.maillagetools.testkit;

import org.maillagetools.postgres.DatabaseRoles;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fresh databases on the one server of this JVM; for tests without Spring, and for the
 * auto-configuration.
 */
public final class TestDatabases {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabases() {}

    /** An empty database with an owner and an application role, as in the field. */
    public static TestDatabase create() {
        var server = TestServer.shared();
        String name = "test_" + NUMBER.incrementAndGet();
        try (var connection = server.connect()) {
            DatabaseRoles.ensureDatabase(connection, name, server.owner(), server.application());
        } catch (SQLException e) {
            throw new IllegalStateException("No database for this test on " + server, e);
        }
        return new TestDatabase(name, server);
    }
}
