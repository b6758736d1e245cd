package org.maillagetools.postgres;

import org.maillagetools.postgres.EmbeddedPostgresException.NotDurable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What has to be on before anything is entrusted to the server. */
final class Durability {

    private static final Map<String, String> REQUIRED =
            Map.of(
                    "fsync", "on",
                    "synchronous_commit", "on",
                    "full_page_writes", "on",
                    "data_checksums", "on",
                    "password_encryption", "scram-sha-256");

    private static final Logger log = LoggerFactory.getLogger(Durability.class);

    private Durability() {}

    /** What the system itself may clear away is no place for data. */
    static void warnOfFleeting(Path directory) {
        if (directory.startsWith(Path.of(System.getProperty("java.io.tmpdir", "/tmp")))) {
            log.warn(
                    "The embedded database keeps its data in {}, which the system may clear;"
                            + " set maillage.data",
                    directory);
        }
    }

    /** Looks from this connection: a role and a database may have settings of their own. */
    static void require(Connection connection) throws SQLException {
        var wrong = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select name, setting from pg_settings")) {
            while (rows.next()) {
                String name = rows.getString(1);
                String value = rows.getString(2);
                if (REQUIRED.containsKey(name) && !REQUIRED.get(name).equals(value)) {
                    wrong.put(name, value);
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new NotDurable(
                    "The embedded database is not safe to use: "
                            + wrong
                            + ", where "
                            + new TreeMap<>(REQUIRED)
                            + " is required.",
                    "Take the setting out of postgresql.auto.conf or postgresql.conf in its"
                            + " directory (alter system, alter role), and start again.");
        }
    }
}
