package org.maillage.platform.operation;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * Out of service while the database is away or every connection is taken: whoever distributes requests sends none here meanwhile, where
 * they would wait for the pool in vain. It is no reason to start the process anew, hence liveness does not ask.
 */
@Component("databaseHealthIndicator")
class DatabaseHealthIndicator implements HealthIndicator {

    private static final int SECONDS = 2;

    private final DataSource pool;

    DatabaseHealthIndicator(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Health health() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(SECONDS)
                    ? Health.up().build()
                    : Health.outOfService().build();
        } catch (SQLException away) {
            return Health.outOfService().build();
        }
    }
}
