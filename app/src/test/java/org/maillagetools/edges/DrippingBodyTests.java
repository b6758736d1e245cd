package org.maillagetools.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.Application;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Who sends a byte now and then, often enough not to seem gone, is sent away in the end: the whole body has a time. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"maillage.demo=false", "maillage.web.body-time=1s"})
class DrippingBodyTests {

    /** Far more than the time of this context, far less than a body of a byte every 100 ms takes. */
    private static final Duration LONGEST = Duration.ofSeconds(6);

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000",
                "Content-Type: text/plain\r\nContent-Length: 100000",
                "Content-Length: 100000",
                "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked"
            })
    void isCut(String headers) throws Exception {
        assertThat(secondsUntilTheEnd(port, headers)).isBetween(0L, LONGEST.toSeconds() - 1);
    }

    /** As a server would that waits as long as bytes come. */
    @ParameterizedTest
    @ValueSource(strings = "Content-Length: 100000")
    void aServerThatListensForEverIsSeen(String headers) throws Exception {
        try (var patient = new PatientServer()) {
            assertThat(secondsUntilTheEnd(patient.port(), headers)).isEqualTo(-1);
        }
    }

    /** Less than none: it has not ended. */
    private static long secondsUntilTheEnd(int port, String headers) throws Exception {
        try (var drops = Executors.newSingleThreadScheduledExecutor();
                var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            long start = System.nanoTime();
            socket.setSoTimeout((int) LONGEST.toMillis());
            write(socket, "POST /sign-in HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n\r\n");
            var drip = headers.contains("chunked") ? "1\r\na\r\n" : "a";
            var dripping =
                    drops.scheduleAtFixedRate(
                            () -> drop(socket, drip), 0, 100, TimeUnit.MILLISECONDS);
            try {
                return ended(socket) ? Duration.ofNanos(System.nanoTime() - start).toSeconds() : -1;
            } finally {
                dripping.cancel(true);
            }
        }
    }

    private static boolean ended(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (IOException _) {
            return true; // cut while something of ours was on its way
        }
    }

    private static void drop(Socket socket, String drip) {
        try {
            write(socket, drip);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // no more of them
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
