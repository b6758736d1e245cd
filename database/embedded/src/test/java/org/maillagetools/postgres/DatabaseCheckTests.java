package org.maillagetools.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DatabaseCheckTests {

    @Test
    void anOldServerIsRefused() {
        assertThatExceptionOfType(DatabaseNotUsable.class)
                .isThrownBy(() -> DatabaseCheck.require("PostgreSQL", 17, "17.6"))
                .withMessageStartingWith("The database is PostgreSQL 17.6; PostgreSQL 18")
                .satisfies(e -> assertThat(e.action()).contains("spring.datasource.url"));
    }

    @Test
    void anotherProductIsRefused() {
        assertThatExceptionOfType(DatabaseNotUsable.class)
                .isThrownBy(() -> DatabaseCheck.require("H2", 18, "18"));
    }

    @Test
    void theVersionThatWeTestWithAndNewerOnesArePassed() {
        assertThatCode(() -> DatabaseCheck.require("PostgreSQL", 18, "18.6"))
                .doesNotThrowAnyException();
        assertThatCode(() -> DatabaseCheck.require("PostgreSQL", 19, "19.1"))
                .doesNotThrowAnyException();
    }

    @Test
    void anUnreachableServerIsOneSentence() throws Exception {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(
                                EmbeddedPostgresAutoConfiguration.class,
                                ApplicationRoleAutoConfiguration.class,
                                DataSourceAutoConfiguration.class,
                                FlywayAutoConfiguration.class))
                .withPropertyValues(
                        "spring.datasource.url=jdbc:postgresql://127.0.0.1:"
                                + ServerOptions.freePort()
                                + "/nowhere")
                .run(context -> {
                    var failure = requireNonNull(context.getStartupFailure());
                    var analysis = requireNonNull(new DatabaseNotUsableAnalyzer().analyze(failure));
                    assertThat(analysis.getDescription())
                            .startsWith("The database cannot be reached")
                            .contains("refused");
                });
    }
}
