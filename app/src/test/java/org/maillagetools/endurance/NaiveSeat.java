package org.maillagetools.endurance;

import org.maillagetools.running.Database;
import org.maillagetools.testkit.load.Load;

import java.sql.Connection;
import java.sql.SQLException;

/** Control: looks whether there is a seat left, and then takes one, in one transaction. */
final class NaiveSeat implements Load.Client {

    private static final int SEATS = 200;

    private final Connection connection;

    private NaiveSeat(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** @return seats taken of two hundred */
    static long taken(Database database, int clients, int attempts) throws Exception {
        database.execute("create table probe.naive_registration (attempt int)");
        Load.run(clients, attempts, () -> new NaiveSeat(database.connect()));
        return database.count("select count(*) from probe.naive_registration");
    }

    @Override
    public boolean act(int number) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var taken =
                    statement.executeQuery("select count(*) from probe.naive_registration")) {
                taken.next();
                if (taken.getInt(1) >= SEATS) {
                    connection.rollback();
                    return false;
                }
            }
            statement.execute("insert into probe.naive_registration values (" + number + ")");
            connection.commit();
            return true;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
