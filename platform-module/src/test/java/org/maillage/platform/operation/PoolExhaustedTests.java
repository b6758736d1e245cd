package org.maillage.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maillagetools.testkit.TestDatabase;
import org.maillagetools.testkit.TestDatabases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.time.Duration;

/** Every connection of the pool sleeps in a transaction, and the application stays. */
@Tag("endurance")
class PoolExhaustedTests {

    private static final Logger log = LoggerFactory.getLogger(PoolExhaustedTests.class);

    /** A tenth of what is usual: who has been silent for three seconds is taken for dead. */
    private static final String[] SOON = {
        "--maillage.delivery.beat=1s", "--maillage.delivery.silence=3s"
    };

    private static final Duration LONGER_THAN_SILENCE = Duration.ofSeconds(4);

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void requestsAreRefusedSoonAndItIsAliveAndWellAgainByItself() throws Exception {
        try (var database = TestDatabases.create();
                var application = LampSite.start(database, SOON);
                var sleepers = new Sleepers(application.pool())) {
            sleepers.fallAsleep();

            long start = System.nanoTime();
            var refused = get(application, "/events/counted-lamps");
            double seconds = (System.nanoTime() - start) / 1e9;
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains("De retour");
            assertThat(get(application, "/health/readiness").body()).contains("OUT_OF_SERVICE");
            assertThat(get(application, "/health/liveness").statusCode()).isEqualTo(200);

            // All that time it gives signs of life.
            await().pollDelay(LONGER_THAN_SILENCE).atMost(Duration.ofMinutes(1)).until(() -> true);
            double silence = secondsOfSilence(database);
            assertThat(silence).isLessThan(3);
            // Control: by the pool it could give none.
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> application.pool().getConnection());
            assertThat(get(application, "/events/counted-lamps").statusCode()).isEqualTo(503);

            sleepers.wakeUp();
            long release = System.nanoTime();
            await().until(() -> get(application, "/events/counted-lamps").statusCode() == 200);
            await().until(() -> get(application, "/health/readiness").statusCode() == 200);
            log.info(
                    "fault.pool refused_seconds={} silence_seconds={} normal_after_seconds={}",
                    "%.1f".formatted(seconds),
                    "%.1f".formatted(silence),
                    "%.1f".formatted((System.nanoTime() - release) / 1e9));
        }
    }

    /** Control: with the pool's patience without end a request hangs. */
    @Test
    void aRequestWouldHangWithoutThePoolsLimit() throws Exception {
        try (var database = TestDatabases.create();
                var application =
                        LampSite.start(
                                database, "--spring.datasource.hikari.connection-timeout=0");
                var sleepers = new Sleepers(application.pool())) {
            sleepers.fallAsleep();

            assertThatExceptionOfType(HttpTimeoutException.class)
                    .isThrownBy(() -> get(application, "/events/counted-lamps"));
            sleepers.wakeUp();
        }
    }

    private static double secondsOfSilence(TestDatabase database) throws SQLException {
        try (var connection = database.connectAsOwner();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select extract(epoch from clock_timestamp() - min(beat))"
                                        + " from platform.app_instance")) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    private HttpResponse<String> get(LampSite application, String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(application.address() + path))
                        .timeout(Duration.ofSeconds(10));
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
