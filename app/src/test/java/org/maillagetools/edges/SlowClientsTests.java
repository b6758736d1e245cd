package org.maillagetools.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Those who say half a sentence and wait hold up nobody else, and are sent away. */
@OpenToTheWeb
@Tag("endurance")
class SlowClientsTests {

    private static final int HEADS = 200;
    private static final int BODIES = 50;
    private static final int REQUESTS = 200;
    private static final int LONGEST = 60_000;
    private static final String HEAD = "GET /events HTTP/1.1\r\nHost: a\r\nX-Slow: ";
    private static final String BODY =
            "POST /sign-in HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\nContent-Type:"
                    + " application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nemail=";

    @Autowired Territory territory;

    private final List<Socket> slow = new ArrayList<>();

    @Test
    void othersAreServedMeanwhileAndTheSlowAreSentAway() throws Exception {
        long before = p95();
        try {
            for (int i = 0; i < HEADS; i++) {
                begin(HEAD);
            }
            for (int i = 0; i < BODIES; i++) {
                begin(BODY);
            }
            long meanwhile = p95();
            System.getLogger("edges")
                    .log(
                            System.Logger.Level.INFO,
                            "edges.slow heads={0} bodies={1} p95_ms={2} p95_ms_before={3}",
                            HEADS,
                            BODIES,
                            meanwhile,
                            before);
            for (var socket : slow) {
                assertThat(ended(socket)).isTrue();
            }
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    private void begin(String text) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), territory.port());
        socket.setSoTimeout(LONGEST);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
    }

    /** Whether the server closes it; it may say why before. */
    private static boolean ended(Socket socket) throws IOException {
        socket.getInputStream().readAllBytes();
        return true;
    }

    /** Every one of them is answered, or the test ends here. */
    private long p95() throws Exception {
        var wire = Wire.anonymous(territory.port());
        var times = new ArrayList<Long>();
        for (int i = 0; i < REQUESTS; i++) {
            long start = System.nanoTime();
            assertThat(wire.get("/events").status()).isEqualTo(200);
            times.add((System.nanoTime() - start) / 1_000_000);
        }
        times.sort(null);
        return times.get(REQUESTS * 95 / 100);
    }
}
