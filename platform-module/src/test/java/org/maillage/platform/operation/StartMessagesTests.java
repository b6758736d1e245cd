package org.maillage.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillagetools.testkit.TestDatabase;
import org.maillagetools.testkit.TestDatabases;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

@ExtendWith(OutputCaptureExtension.class)
class StartMessagesTests {

    @Test
    void aPortInUseIsSaidWithAWayOut(CapturedOutput output) throws Exception {
        try (var database = TestDatabases.create();
                var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(() -> start(database, database.owner().user(), port).close())
                    .havingRootCause()
                    .isInstanceOfAny(BindException.class, PortInUseException.class);
            assertThat(output)
                    .contains("Port " + port + " is in use by another program.")
                    .contains("--server.port=" + (port + 1));
        }
    }

    @Test
    void anApplicationRoleThatMayChangeTheSchemaIsWarnedOf(CapturedOutput output) throws Exception {
        try (var database = TestDatabases.create();
                var _ = start(database, database.owner().user(), 0)) {
            assertThat(output).contains("may change the schema");
        }
    }

    @Test
    void anApplicationRoleThatMayNotIsNot(CapturedOutput output) throws Exception {
        try (var database = TestDatabases.create();
                var _ = start(database, database.application().user(), 0)) {
            assertThat(output).doesNotContain("may change the schema");
        }
    }

    private static ConfigurableApplicationContext start(
            TestDatabase database, String user, int port) throws ClassNotFoundException {
        boolean owner = user.equals(database.owner().user());
        return new SpringApplicationBuilder(Class.forName("org.maillage.TestApplication"))
                .properties(
                        "server.port=" + port,
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + user,
                        "spring.datasource.password="
                                + (owner ? database.owner() : database.application()).password(),
                        "spring.flyway.url=" + database.url(),
                        "spring.flyway.user=" + database.owner().user(),
                        "spring.flyway.password=" + database.owner().password())
                .run();
    }
}
