package org.maillagetools.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Requests that two servers could read differently get one answer, or none, and spoil nothing for the next one. */
@OpenToTheWeb
class RawRequestTests {

    private static final Pattern ANSWER = Pattern.compile("(?m)^HTTP/1\\.1 \\d{3}");
    private static final Pattern REFUSED = Pattern.compile("^HTTP/1\\.1 (?:400|403|413|415|501)");

    @Autowired Territory territory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5~Content-Length: 6~~hello!",
                "Content-Length: 5, 6~~hello!",
                "Content-Length: -1~~",
                "Content-Length: +5~~hello",
                "Content-Length: 99999999999999999999~~",
                "Transfer-Encoding: chunked, identity~~0~~",
                "Transfer-Encoding: xchunked~~0~~",
                "Transfer-Encoding : chunked~~0~~",
                "Transfer-Encoding: chunked~~zz~~",
                "Transfer-Encoding: chunked~~ffffffffffffffff~~",
                "X-Folded: a~ b~~",
                "X Space: a~~",
                ": nameless~~"
            })
    void whatIsAmbiguousIsRefused(String rest) throws Exception {
        var answer = once("POST /sign-in HTTP/1.1~Host: 127.0.0.1~" + rest);

        assertThat(answer).containsPattern(REFUSED).doesNotContain("200 ");
        theNextOneIsServed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /sign-in HTTP/1.1~Host: a~Content-Length: 4~Transfer-Encoding:"
                        + " chunked~~0~~GET /admin HTTP/1.1~Host: a~~",
                "POST /sign-in HTTP/1.1~Host: a~Transfer-Encoding: chunked~Content-Length:"
                        + " 60~~0~~GET /events HTTP/1.1~Host: a~~",
                "GET /events HTTP/1.1~Host: a~Host: b~~",
                "GET /events HTTP/1.1~~",
                "GET /events HTTP/1.1~Host: a b~~",
                "GET http://evil.example/events HTTP/1.1~Host: 127.0.0.1~Connection: close~~",
                "GET /events~~",
                "GET /events HTTP/0.9~~",
                "GET /events HTTP/3.7~Host: a~~",
                "\u0016\u0003\u0001 hello~~",
                "PRI * HTTP/2.0~~SM~~"
            })
    void nothingIsAnsweredTwice(String request) throws Exception {
        assertThat(ANSWER.matcher(once(request)).results().count()).isLessThanOrEqualTo(1);
        theNextOneIsServed();
    }

    @Test
    void whatIsTooLargeIsRefusedEarly() throws Exception {
        var large = "x".repeat(100_000);

        assertThat(once("GET /" + large + " HTTP/1.1~Host: a~~")).startsWith("HTTP/1.1 4");
        assertThat(once("GET / HTTP/1.1~Host: a~X: " + large.repeat(10) + "~~"))
                .startsWith("HTTP/1.1 4");
        theNextOneIsServed();
    }

    @Test
    void aHundredThousandFieldsAreTooMany() throws Exception {
        var wire = Wire.anonymous(territory.port());
        var answer =
                wire.send(
                        "POST",
                        "/sign-in",
                        "a=1&".repeat(100_000),
                        "Content-Type: application/x-www-form-urlencoded",
                        "Sec-Fetch-Site: same-origin");

        assertThat(answer.status()).isBetween(400, 499);
        theNextOneIsServed();
    }

    @Test
    void aFormOfMoreThanTwoMegabytesIsTooLarge() throws Exception {
        var answer =
                Wire.anonymous(territory.port())
                        .send(
                                "POST",
                                "/sign-in",
                                "a=" + "x".repeat(2_200_000),
                                "Content-Type: application/x-www-form-urlencoded",
                                "Sec-Fetch-Site: same-origin");

        assertThat(answer.status()).isBetween(400, 499);
        theNextOneIsServed();
    }

    @Test
    void tenThousandPartsAreTooMany() throws Exception {
        var part = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n";
        var answer =
                Wire.anonymous(territory.port())
                        .send(
                                "POST",
                                "/sign-in",
                                part.repeat(10_000) + "--x--\r\n",
                                "Content-Type: multipart/form-data; boundary=x",
                                "Sec-Fetch-Site: same-origin");

        assertThat(answer.status()).isBetween(400, 499);
        theNextOneIsServed();
    }

    /** What the probes say of a server that takes everything for a request. */
    @Test
    void aLenientServerIsSeen() throws Exception {
        try (var lenient = new PatientServer()) {
            var smuggled = "POST / HTTP/1.1~Content-Length: 4~~0~~GET /admin HTTP/1.1~~";
            var answer = once(lenient.port(), smuggled);

            assertThat(ANSWER.matcher(answer).results().count()).isEqualTo(2);
            assertThat(once(lenient.port(), "POST / HTTP/1.1~Content-Length: -1~~"))
                    .doesNotContainPattern(REFUSED);
        }
    }

    private void theNextOneIsServed() throws Exception {
        assertThat(Wire.anonymous(territory.port()).get("/events").status()).isEqualTo(200);
    }

    /** A tilde ends a line. */
    private String once(String request) throws Exception {
        return once(territory.port(), request);
    }

    private static String once(int port, String request) throws Exception {
        var bytes = request.replace("~", "\r\n").getBytes(StandardCharsets.UTF_8);
        var answer = Wire.anonymous(port).raw(bytes);
        return new String(answer, StandardCharsets.UTF_8);
    }
}
