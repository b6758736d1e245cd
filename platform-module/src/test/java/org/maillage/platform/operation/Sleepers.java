package org.maillage.platform.operation;

import com.zaxxer.hikari.HikariDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Transactions that take every connection of a pool and do nothing with it. */
final class Sleepers implements AutoCloseable {

    private final HikariDataSource pool;
    private final List<Connection> asleep = new ArrayList<>();

    Sleepers(HikariDataSource pool) {
        this.pool = pool;
    }

    void fallAsleep() throws SQLException {
        for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
            var connection = pool.getConnection();
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local idle_in_transaction_session_timeout = 0");
            }
            asleep.add(connection);
        }
    }

    void wakeUp() throws SQLException {
        for (var connection : asleep) {
            connection.rollback();
            connection.close();
        }
        asleep.clear();
    }

    @Override
    public void close() throws SQLException {
        wakeUp();
    }
}
