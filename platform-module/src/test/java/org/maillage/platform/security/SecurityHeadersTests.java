package org.maillage.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillagetools.testkit.Browser;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

@SecurityTest
class SecurityHeadersTests {

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/events/form",
                "/events/broken",
                "/events/unknown",
                "/admin/sample",
                "/admin/unknown",
                "/nowhere",
                "/error",
                "/error/form",
                "/sign-in/sample",
                "/favicon.ico",
                "/assets/unknown.css",
                "/webjars/htmx.org/dist/htmx.min.js",
                "/health",
                "/events//unknown",
                "/events/..;/admin/sample",
                "/events/%00",
                "/events/%FF",
                "/events/a%2Fb"
            })
    void everyAnswerCarriesThem(String path) throws Exception {
        assertCarried(new Browser(port).get(path));
    }

    @Test
    void refusedFormsCarryThemToo() throws Exception {
        assertCarried(new Browser(port).postFrom("/events/ring", Map.of()));
    }

    @Test
    void aPageKnowsItsNonceAndEachHasAnother() throws Exception {
        var browser = new Browser(port);
        var first = browser.get("/events/nonce");
        var second = browser.get("/events/nonce");

        assertThat(policy(first)).contains("'nonce-" + first.body() + "'");
        assertThat(second.body()).isNotEqualTo(first.body());
    }

    @Test
    void onlyFilesOfTheStyleMayBeKeptByCaches() throws Exception {
        var browser = new Browser(port);

        assertThat(browser.get("/events/form").headers().firstValue("Cache-Control"))
                .hasValue("private, no-cache");
        assertThat(browser.get("/sign-in/sample").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(
                        browser.get("/events/form", "Cookie", "SESSION=x")
                                .headers()
                                .firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/nope", "/webjars/nope", "/assets/platform/"})
    void noCacheKeepsAPageThatStandsWhereAFileWasSought(String path) throws Exception {
        var answer = new Browser(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/platform/maillage.css", "/webjars/htmx.org/dist/htmx.min.js"})
    void cachesKeepFilesAndMayGoOnKeepingThem(String path) throws Exception {
        var file = new Browser(port).get(path);
        assertThat(file.headers().allValues("Cache-Control"))
                .containsExactly("max-age=31536000, public");

        String modified = file.headers().firstValue("Last-Modified").orElseThrow();
        var again = new Browser(port).get(path, "If-Modified-Since", modified);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("Cache-Control")).isEmpty();
    }

    @Test
    void noRedirectNamesAHost() throws Exception {
        for (String path : new String[] {"/favicon.ico", "/admin/sample", "/?lang=en"}) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                String request =
                        "GET "
                                + path
                                + " HTTP/1.1\r\nHost: evil.example\r\n"
                                + "X-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                var answer =
                        new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).containsPattern("\r\nLocation: /").doesNotContain("evil");
            }
        }
    }

    @Test
    void unknownAddressesAreUnknownToEverybody() throws Exception {
        assertThat(new Browser(port).get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get("/error/form").statusCode()).isEqualTo(404);
    }

    private static void assertCarried(HttpResponse<String> answer) {
        assertThat(policy(answer))
                .startsWith("default-src 'none'; script-src 'nonce-")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        var headers = answer.headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }
}
