package org.maillagetools.edges;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A server as it should not be: it waits for ever, believes no length, and answers whatever looks like a request. */
final class PatientServer implements AutoCloseable {

    private static final Pattern REQUEST = Pattern.compile("(?:GET|POST) \\S+");
    private static final String ANSWER = "HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n";
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    PatientServer() throws IOException {
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                Thread.ofVirtual().start(() -> answer(guest));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private static void answer(Socket guest) {
        try (guest) {
            var buffer = new byte[100_000];
            int n = guest.getInputStream().read(buffer);
            var heard = new String(buffer, 0, Math.max(n, 0), StandardCharsets.UTF_8);
            long requests = REQUEST.matcher(heard).results().count();
            guest.getOutputStream()
                    .write(ANSWER.repeat((int) requests).getBytes(StandardCharsets.US_ASCII));
            boolean waits = heard.contains("Length: 100000");
            while (waits && guest.getInputStream().read(buffer) >= 0) {
                // whatever it is
            }
        } catch (IOException _) {
            // the guest has left
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
