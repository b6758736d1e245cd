package org.maillagetools.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

class FaultyLineTests {

    private ServerSocket server;
    private FaultyLine line;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::echo);
        line = FaultyLine.to(server.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        line.close();
        server.close();
    }

    @Test
    void carriesWhatIsSaidAndAnswered() throws IOException {
        try (var client = client()) {
            assertThat(ask(client, "bonjour")).isEqualTo("bonjour");
            assertThat(line.connections()).isEqualTo(1);
        }
        await().until(() -> line.connections() == 0);
    }

    @Test
    void isCutAndMended() throws IOException {
        try (var client = client()) {
            ask(client, "a");
            line.cut();
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> ask(client, "b"));
            assertThatExceptionOfType(IOException.class).isThrownBy(this::client);
        }
        line.mend();
        try (var client = client()) {
            assertThat(ask(client, "c")).isEqualTo("c");
        }
    }

    @Test
    void refusesNewOnesOnly() throws IOException {
        try (var client = client()) {
            ask(client, "a");
            line.refuse();
            assertThat(ask(client, "b")).isEqualTo("b");
            assertThatExceptionOfType(IOException.class).isThrownBy(this::client);
        }
    }

    @Test
    void takesItsTimeInEachDirection() throws IOException {
        try (var client = client()) {
            assertThat(millis(client, "a")).isLessThan(700);
            line.delay(Duration.ofMillis(500), Duration.ofMillis(200));
            assertThat(millis(client, "b")).isGreaterThanOrEqualTo(700);
            line.mend();
            line.throttle(10);
            assertThat(millis(client, "0123")).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void swallowsAndTellsNobody() throws IOException {
        try (var client = client()) {
            ask(client, "a");
            line.blackHole();
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> ask(client, "b"));
            line.mend();
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> ask(client, "c"));
            try (var next = client()) {
                assertThat(ask(next, "d")).isEqualTo("d");
            }
        }
    }

    @Test
    void resetsAfterSoManyBytesAndByChance() throws IOException {
        line.resetAfter(5);
        try (var client = client()) {
            assertThat(ask(client, "a")).isEqualTo("a");
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> ask(client, "bcdef"));
        }
        line.mend();
        line.resetSome(1);
        try (var client = client()) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> ask(client, "g"));
        }
    }

    @Test
    void closesOneDirectionOnly() throws IOException {
        try (var client = client()) {
            ask(client, "a");
            line.halfClose(Side.CLIENT);
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            client.getOutputStream().write('b');
        }
        try (var client = client()) {
            ask(client, "a");
            line.halfClose(Side.SERVER);
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    private Socket client() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), line.port());
    }

    private static long millis(Socket client, String text) throws IOException {
        long start = System.nanoTime();
        ask(client, text);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static String ask(Socket client, String text) throws IOException {
        client.setSoTimeout(3_000);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        client.getOutputStream().write(bytes);
        byte[] answer = new byte[bytes.length];
        for (int read = 0; read < bytes.length; ) {
            int more = client.getInputStream().read(answer, read, bytes.length - read);
            if (more < 0) {
                throw new IOException("Nothing more was said");
            }
            read += more;
        }
        return new String(answer, StandardCharsets.UTF_8);
    }

    private void echo() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual()
                        .start(() -> {
                            try (socket) {
                                socket.getInputStream().transferTo(socket.getOutputStream());
                            } catch (IOException reset) {
                                // as told
                            }
                        });
            }
        } catch (IOException closed) {
            // the test is over
        }
    }
}
