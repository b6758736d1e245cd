package org.maillagetools.postgres;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import java.nio.file.Path;

/**
 * The application's own PostgreSQL, when the operator names no other and no test brings one. It
 * stands in {@code maillage.embedded-postgres.directory}, by default {@code postgres} under
 * {@code maillage.data}.
 */
@AutoConfiguration(
        before = DataSourceAutoConfiguration.class,
        beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
@ConditionalOnClass({JdbcConnectionDetails.class, FlywayConnectionDetails.class})
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@Conditional(NoDataSourceUrl.class)
public final class EmbeddedPostgresAutoConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(Environment environment) {
        return EmbeddedPostgres.start(directory(environment));
    }

    @Bean
    DatabaseFacts databaseFacts(EmbeddedPostgres server) {
        return new DatabaseFacts(true, server.created());
    }

    @Bean
    JdbcConnectionDetails embeddedPostgresConnectionDetails(EmbeddedPostgres server) {
        return new ApplicationDetails(server.url(), server.application());
    }

    @Bean
    FlywayConnectionDetails embeddedPostgresFlywayConnectionDetails(EmbeddedPostgres server) {
        return new OwnerDetails(server.url(), server.owner());
    }

    private static Path directory(Environment environment) {
        String directory = environment.getProperty("maillage.embedded-postgres.directory");
        return StringUtils.hasText(directory)
                ? Path.of(directory)
                : Path.of(environment.getProperty("maillage.data", "data"), "postgres");
    }
}
