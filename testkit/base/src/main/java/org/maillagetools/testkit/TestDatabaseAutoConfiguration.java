package org.maillagetools.testkit;

import org.maillagetools.postgres.ApplicationDetails;
import org.maillagetools.postgres.DatabaseFacts;
import org.maillagetools.postgres.EmbeddedPostgresAutoConfiguration;
import org.maillagetools.postgres.NoDataSourceUrl;
import org.maillagetools.postgres.OwnerDetails;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** Each Spring context of a test gets a database of its own, unless the test names one. */
@AutoConfiguration(
        before = {
            EmbeddedPostgresAutoConfiguration.class,
            DataSourceAutoConfiguration.class,
            FlywayAutoConfiguration.class
        })
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@Conditional(NoDataSourceUrl.class)
public final class TestDatabaseAutoConfiguration {

    @Bean(destroyMethod = "close")
    TestDatabase testDatabase() {
        return TestDatabases.create();
    }

    @Bean
    DatabaseFacts databaseFacts() {
        return DatabaseFacts.external();
    }

    @Bean
    JdbcConnectionDetails testDatabaseConnectionDetails(TestDatabase database) {
        return new ApplicationDetails(database.url(), database.application());
    }

    @Bean
    FlywayConnectionDetails testDatabaseFlywayConnectionDetails(TestDatabase database) {
        return new OwnerDetails(database.url(), database.owner());
    }
}
