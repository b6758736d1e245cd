package org.maillagetools.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A proxy on this machine is believed about https, and about no host and no port. */
@OpenToTheWeb
class BelievedProxyTests {

    @Autowired Territory territory;

    @Test
    void itMaySayThatVisitorsComeByHttps() throws Exception {
        assertThat(get("X-Forwarded-Proto: https").all("Strict-Transport-Security")).hasSize(1);
        assertThat(get("X-Forwarded-Proto: http").all("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Port: 6666",
                "X-Forwarded-Host: evil.example:6666",
                "X-Forwarded-For: 203.0.113.9, evil.example:6666",
                "X-Forwarded-Proto: evil.example:6666",
                "X-Forwarded-Ssl: on",
                "Forwarded: for=203.0.113.9;proto=https;host=evil.example:6666"
            })
    void itSaysNothingElse(String header) throws Exception {
        for (var answer : new Answer[] {get(header), get(header, "X-Forwarded-Proto: http")}) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.all("Strict-Transport-Security")).isEmpty();
            assertThat(answer.headers() + answer.body()).doesNotContain("evil.example", ":6666");
        }
    }

    private Answer get(String... headers) throws Exception {
        return Wire.anonymous(territory.port()).get("/events", headers);
    }
}
