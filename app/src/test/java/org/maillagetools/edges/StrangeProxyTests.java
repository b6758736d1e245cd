package org.maillagetools.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.Application;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is no proxy of ours is believed about nothing; {@link BelievedProxyTests} says what the same words do from one that is. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"maillage.demo=false", "server.tomcat.remoteip.internal-proxies=10.0.0.0/8"})
class StrangeProxyTests {

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Proto: https",
                "X-Forwarded-Port: 6666",
                "X-Forwarded-Host: evil.example:6666",
                "X-Forwarded-For: 203.0.113.9",
                "Forwarded: for=203.0.113.9;proto=https;host=evil.example:6666"
            })
    void itSaysNothing(String header) throws Exception {
        var answer = Wire.anonymous(port).get("/events", header, "X-Forwarded-Proto: https");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.all("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers() + answer.body()).doesNotContain("evil.example", ":6666");
    }
}
