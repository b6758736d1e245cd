package org.maillage.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.maillagetools.testkit.TestDatabase;
import org.maillagetools.testkit.TestDatabases;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
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
    private CuttableLine line;
    private ConfigurableApplicationContext application;

    @RestController
    static class LampPage {

        private final JdbcClient db;

        LampPage(JdbcClient db) {
            this.db = db;
        }

        @GetMapping("/events/lamps")
        String lamps() {
            return "lamps: " + db.sql("select count(*) from sample.effect").query().singleValue();
        }
    }

    @BeforeAll
    void start() throws Exception {
        database = TestDatabases.create();
        line = CuttableLine.to(database.url());
        application =
                new SpringApplicationBuilder(Class.forName("org.maillage.TestApplication"))
                        .sources(LampPage.class)
                        .properties(
                                "server.port=0",
                                "spring.datasource.url=" + line.through(database.url()),
                                "spring.datasource.username=" + database.application().user(),
                                "spring.datasource.password=" + database.application().password(),
                                "spring.flyway.url=" + database.url(),
                                "spring.flyway.user=" + database.owner().user(),
                                "spring.flyway.password=" + database.owner().password())
                        .run();
    }

    @AfterAll
    void stop() throws Exception {
        application.close();
        line.close();
        database.close();
    }

    @Test
    void pagesAnswerThatItIsAwayAndRecoverByThemselves() throws Exception {
        assertThat(get("/events/lamps").body()).startsWith("lamps: ");
        assertThat(get("/health/readiness").statusCode()).isEqualTo(200);

        for (int times = 0; times < 2; times++) {
            line.cut();
            assertThat(await503("/events/lamps").headers().firstValue("Retry-After")).isPresent();
            assertThat(await503("/events/lamps", SIGNED_IN).body()).contains("De retour");
            assertThat(await503("/health/readiness").body()).contains("OUT_OF_SERVICE");
            assertThat(get("/health/liveness").statusCode()).isEqualTo(200);

            line.mend();
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(get("/events/lamps").statusCode()).isEqualTo(200));
            assertThat(get("/health/readiness").statusCode()).isEqualTo(200);
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
        String port = application.getEnvironment().getProperty("local.server.port", "");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
