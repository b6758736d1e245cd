package org.maillagetools.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillagetools.postgres.EmbeddedPostgresException.DirectoryNotWritable;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

class EmbeddedPostgresAutoConfigurationTests {

    @TempDir Path data;

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(
                                    EmbeddedPostgresAutoConfiguration.class,
                                    ApplicationRoleAutoConfiguration.class,
                                    DataSourceAutoConfiguration.class,
                                    FlywayAutoConfiguration.class))
                    .withPropertyValues("spring.flyway.locations=classpath:db/migration/sample");

    @Test
    void withoutAnAddressTheApplicationBringsItsOwnDatabase() {
        runner.withPropertyValues("maillage.data=" + data, "spring.datasource.url=")
                .run(context -> {
                    assertThat(context.getBean(DatabaseFacts.class))
                            .isEqualTo(new DatabaseFacts(true, true));
                    assertThat(data.resolve("postgres/cluster/PG_VERSION")).exists();
                    assertThat(poolUser(context)).isEqualTo("maillage_app");
                    assertThat(migratingUser(context)).isEqualTo("maillage_owner");
                    assertWrites(context);
                });
    }

    @Test
    void theDirectoryCanBeNamed() throws Exception {
        Path elsewhere = prepared("elsewhere");
        runner.withPropertyValues("maillage.embedded-postgres.directory=" + elsewhere)
                .run(context ->
                        assertThat(context.getBean(EmbeddedPostgres.class).directory())
                                .isEqualTo(elsewhere));
    }

    @Test
    void theOperatorsDatabaseIsUsedWhenItIsNamed() {
        try (var server = EmbeddedPostgres.throwAway()) {
            runner.withPropertyValues(
                            "maillage.data=" + data,
                            "spring.datasource.url=" + server.url(),
                            "spring.datasource.username=" + server.application().user(),
                            "spring.datasource.password=" + server.application().password(),
                            "spring.flyway.user=" + server.owner().user(),
                            "spring.flyway.password=" + server.owner().password())
                    .run(context -> {
                        assertThat(context).doesNotHaveBean(EmbeddedPostgres.class);
                        assertThat(context.getBean(DatabaseFacts.class))
                                .isEqualTo(DatabaseFacts.external());
                        assertWrites(context);
                        assertThat(data).isEmptyDirectory();
                    });
        }
    }

    @Test
    void aDatabaseThatATestBringsIsUsed() {
        try (var server = EmbeddedPostgres.throwAway()) {
            runner.withBean(
                            JdbcConnectionDetails.class,
                            () -> new ApplicationDetails(server.url(), server.owner()))
                    .withPropertyValues("maillage.data=" + data)
                    .run(context -> {
                        assertThat(context).doesNotHaveBean(EmbeddedPostgres.class);
                        assertThat(placeholder(context)).isEqualTo("maillage_owner");
                        assertWrites(context);
                    });
        }
    }

    @Test
    void aPlaceholderOfTheOperatorIsLeftAlone() throws Exception {
        prepared("postgres");
        runner.withPropertyValues(
                        "maillage.data=" + data,
                        "spring.flyway.placeholders.application_role=maillage_owner")
                .run(context -> assertThat(placeholder(context)).isEqualTo("maillage_owner"));
    }

    @Test
    void aRefusalIsOneSentenceAndAnAction() throws Exception {
        Path file = Files.createFile(data.resolve("file"));
        runner.withPropertyValues("maillage.data=" + file)
                .run(context -> {
                    assertThat(context).hasFailed();
                    var failure = requireNonNull(context.getStartupFailure());
                    var analysis =
                            requireNonNull(new EmbeddedPostgresFailureAnalyzer().analyze(failure));
                    assertThat(analysis.getCause()).isInstanceOf(DirectoryNotWritable.class);
                    assertThat(analysis.getDescription()).contains("is not writable");
                    assertThat(analysis.getAction()).contains("maillage.data");
                });
    }

    private Path prepared(String name) throws Exception {
        Path directory = Files.createDirectory(data.resolve(name));
        PreparedDirectory.copyTo(directory);
        return directory;
    }

    private static void assertWrites(ApplicationContext context) throws Exception {
        try (var connection = context.getBean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("insert into sample.note values ('x')"))
                    .isEqualTo(1);
        }
    }

    private static String poolUser(ApplicationContext context) {
        return context.getBean(HikariDataSource.class).getUsername();
    }

    private static String migratingUser(ApplicationContext context) throws Exception {
        var source = context.getBean(Flyway.class).getConfiguration().getDataSource();
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }

    private static String placeholder(ApplicationContext context) {
        var placeholders = context.getBean(Flyway.class).getConfiguration().getPlaceholders();
        return String.valueOf(placeholders.get(ApplicationRoleAutoConfiguration.PLACEHOLDER));
    }
}
