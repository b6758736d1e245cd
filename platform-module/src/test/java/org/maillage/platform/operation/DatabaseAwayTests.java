package org.maillage.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.maillagetools.testkit.TestDatabase;
import org.maillagetools.testkit.TestDatabases;
import org.maillagetools.testkit.fault.FaultyLine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.TimeZone;
import java.util.UUID;

/** The database goes away and comes back, and the application stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAwayTests {

    private static final Duration SIX_SECONDS = Duration.ofSeconds(6);

    /** A cookie for which a session is looked up: first for the page, then for the frame of its error. */
    private static final String[] SIGNED_IN = {
        "Cookie",
        "SESSION="
                + Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(UTF_8))
    };

    private final HttpClient client = HttpClient.newHttpClient();
    private TestDatabase database;
    private FaultyLine line;
    private LampSite application;

    @BeforeAll
    void start() throws Exception {
        database = TestDatabases.create();
        line = FaultyLine.to(database.url());
        application = LampSite.through(line.through(database.url()), database);
    }

    @AfterAll
    void stop() throws Exception {
        application.close();
        line.close();
        database.close();
    }

    @Test
    void pagesAnswerThatItIsAwayAndRecoverByThemselves() throws Exception {
        assertThat(get("/events/counted-lamps").body()).startsWith("lamps: ");
        assertThat(get("/health/readiness").statusCode()).isEqualTo(200);

        for (int times = 0; times < 2; times++) {
            line.cut();
            assertThat(await503("/events/counted-lamps").headers().firstValue("Retry-After"))
                    .isPresent();
            assertThat(await503("/events/counted-lamps", SIGNED_IN).body()).contains("De retour");
            assertThat(await503("/health/readiness").body()).contains("OUT_OF_SERVICE");
            assertThat(get("/health/liveness").statusCode()).isEqualTo(200);

            line.mend();
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() ->
                            assertThat(get("/events/counted-lamps").statusCode()).isEqualTo(200));
            assertThat(get("/health/readiness").statusCode()).isEqualTo(200);
        }
    }

    /** In the last night of October an hour comes twice where the machine stands. */
    @Test
    void sessionsKeepUniversalTimeWhereverTheMachineStands() throws Exception {
        var here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Paris"));
        try (var plain = database.connectAsApplication();
                var pool = new HikariDataSource(copyOfThePool());
                var ours = pool.getConnection()) {
            assertThat(thereAndBack(ours)).isEqualTo("2026-10-25T00:30:00Z");
            // Control: the driver's own session is an hour late.
            assertThat(thereAndBack(plain)).isEqualTo("2026-10-25T01:30:00Z");
        } finally {
            TimeZone.setDefault(here);
        }
    }

    private HikariConfig copyOfThePool() throws Exception {
        var copy = new HikariConfig();
        application.pool().copyStateTo(copy);
        copy.setPoolName("elsewhere");
        copy.setJdbcUrl(database.url());
        return copy;
    }

    private static String thereAndBack(Connection session) throws SQLException {
        try (var statement = session.createStatement();
                var rows =
                        statement.executeQuery(
                                "select cast(cast(timestamptz '2026-10-25T00:30:00Z' as timestamp)"
                                        + " as timestamptz)")) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant().toString();
        }
    }

    /** A client that has vanished may hold a lock: its session ends within a minute, not after two hours. */
    @Test
    void theServerLooksAfterClientsThatHaveVanished() throws Exception {
        try (var pool = new HikariDataSource(copyOfThePool());
                var session = pool.getConnection();
                var statement = session.createStatement();
                var rows = statement.executeQuery("show tcp_keepalives_idle")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("30");
        }
    }

    @Test
    void healthSaysNothingMore() throws Exception {
        assertThat(get("/health").body()).doesNotContain("components", "postgres", "version");
        assertThat(get("/env").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/health").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> await503(String path, String... headers) throws Exception {
        long start = System.nanoTime();
        var response = get(path, headers);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SIX_SECONDS);
        return response;
    }

    private HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(application.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
