package org.maillagetools.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two roles that share the work: the owner, who migrates, and the application, which may
 * connect and nothing else until a migration grants it more.
 */
public final class DatabaseRoles {

    /** The owner's name where this house chooses it. */
    public static final String OWNER = "maillage_owner";

    /** The application role's name where this house chooses it. */
    public static final String APPLICATION = "maillage_app";

    private DatabaseRoles() {}

    /** Makes the role where it is missing and sets its password. */
    public static void ensure(Connection superuser, Login role) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            String name = statement.enquoteIdentifier(role.user(), true);
            if (isEmpty(statement, "pg_roles where rolname = ", role.user())) {
                statement.execute("create role " + name + " login");
            }
            statement.execute(
                    "alter role "
                            + name
                            + " with login nosuperuser nocreatedb nocreaterole password "
                            + statement.enquoteLiteral(role.password()));
        }
    }

    /**
     * Makes the database where it is missing, and keeps everybody but the two roles out of it.
     *
     * @return whether it was made now
     */
    public static boolean ensureDatabase(
            Connection superuser, String database, Login owner, Login application)
            throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            String name = statement.enquoteIdentifier(database, true);
            boolean missing = isEmpty(statement, "pg_database where datname = ", database);
            if (missing) {
                statement.execute(
                        "create database "
                                + name
                                + " owner "
                                + statement.enquoteIdentifier(owner.user(), true));
            }
            statement.execute("revoke all on database " + name + " from public");
            statement.execute(
                    "grant connect on database "
                            + name
                            + " to "
                            + statement.enquoteIdentifier(application.user(), true));
            return missing;
        }
    }

    private static boolean isEmpty(Statement statement, String from, String name)
            throws SQLException {
        String query = "select 1 from " + from + statement.enquoteLiteral(name);
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }
}
