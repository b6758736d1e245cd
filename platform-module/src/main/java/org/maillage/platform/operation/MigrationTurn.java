package org.maillage.platform.operation;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Instances that start together migrate one after the other. Flyway locks each module's history once it stands; of two that make it at
 * the same moment, one finds an empty table where it expects none, and stops.
 */
final class MigrationTurn implements BeanPostProcessor {

    private static final String LOCK = "select pg_advisory_lock(7237113, 3)";
    private static final String UNLOCK = "select pg_advisory_unlock(7237113, 3)";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof FlywayMigrationStrategy strategy
                ? (FlywayMigrationStrategy) flyway -> inTurn(flyway, strategy)
                : bean;
    }

    private static void inTurn(Flyway flyway, FlywayMigrationStrategy strategy) {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            execute(connection, LOCK);
            try {
                strategy.migrate(flyway);
            } finally {
                execute(connection, UNLOCK);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No turn for the migrations", e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
