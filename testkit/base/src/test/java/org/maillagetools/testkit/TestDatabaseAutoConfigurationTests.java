package org.maillagetools.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.maillagetools.postgres.ApplicationRoleAutoConfiguration;
import org.maillagetools.postgres.DatabaseFacts;
import org.maillagetools.postgres.EmbeddedPostgres;
import org.maillagetools.postgres.EmbeddedPostgresAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TestDatabaseAutoConfigurationTests {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(
                                    EmbeddedPostgresAutoConfiguration.class,
                                    ApplicationRoleAutoConfiguration.class,
                                    TestDatabaseAutoConfiguration.class,
                                    DataSourceAutoConfiguration.class,
                                    FlywayAutoConfiguration.class))
                    .withPropertyValues("spring.flyway.locations=classpath:db/none");

    @Test
    void aContextGetsADatabaseOfItsOwn() {
        runner.run(first -> {
            assertThat(first).doesNotHaveBean(EmbeddedPostgres.class);
            assertThat(first.getBean(DatabaseFacts.class)).isEqualTo(DatabaseFacts.external());
            var pool = first.getBean(HikariDataSource.class);
            assertThat(pool.getUsername()).isEqualTo("maillage_app");
            var migrations = first.getBean(Flyway.class).getConfiguration();
            assertThat(migrations.getPlaceholders())
                    .containsEntry("application_role", "maillage_app");
            runner.run(second ->
                    assertThat(second.getBean(HikariDataSource.class).getJdbcUrl())
                            .isNotEqualTo(pool.getJdbcUrl()));
        });
    }

    @Test
    void aDatabaseThatTheTestNamesIsUsed() {
        try (var database = TestDatabases.create()) {
            runner.withPropertyValues(
                            "spring.datasource.url=" + database.url(),
                            "spring.datasource.username=" + database.owner().user(),
                            "spring.datasource.password=" + database.owner().password())
                    .run(context -> {
                        assertThat(context).doesNotHaveBean(TestDatabase.class);
                        assertThat(context.getBean(HikariDataSource.class).getJdbcUrl())
                                .isEqualTo(database.url());
                    });
        }
    }
}
