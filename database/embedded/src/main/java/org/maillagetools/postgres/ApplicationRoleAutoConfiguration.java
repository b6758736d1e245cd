package org.maillagetools.postgres;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import java.util.HashMap;

/**
 * Before migrations: looks whether the server can be used at all, and says whom to grant rights to.
 * {@code ${application_role}} is whoever the pool connects as, in the embedded database, the
 * operator's, and a test's alike. A placeholder that the operator sets himself is left alone.
 */
@AutoConfiguration(
        after = EmbeddedPostgresAutoConfiguration.class,
        beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
@ConditionalOnClass({FlywayConfigurationCustomizer.class, JdbcConnectionDetails.class})
public final class ApplicationRoleAutoConfiguration {

    /** The placeholder's name. */
    public static final String PLACEHOLDER = "application_role";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    FlywayConfigurationCustomizer databaseCheck() {
        return new DatabaseCheck();
    }

    @Bean
    FlywayConfigurationCustomizer applicationRole(ObjectProvider<JdbcConnectionDetails> pool) {
        return configuration -> {
            var details = pool.getIfAvailable();
            String role = details == null ? null : details.getUsername();
            if (role != null) {
                var placeholders = new HashMap<>(configuration.getPlaceholders());
                placeholders.putIfAbsent(PLACEHOLDER, role);
                configuration.placeholders(placeholders);
            }
        };
    }

    @Bean
    @ConditionalOnMissingBean
    DatabaseFacts databaseFacts() {
        return DatabaseFacts.external();
    }
}
