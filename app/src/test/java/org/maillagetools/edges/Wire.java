package org.maillagetools.edges;

import org.maillagetools.testkit.Browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Sends what no browser and no client of the JDK would: odd addresses, methods and headers, exactly as they are written. */
record Wire(int port, String cookie) {

    private static final int PATIENCE = 30_000;

    static Wire anonymous(int port) {
        return new Wire(port, "");
    }

    /** With the cookies that the server has left with the browser. */
    static Wire of(int port, Browser browser) {
        return new Wire(
                port,
                browser.cookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
    }

    boolean signedIn() {
        return cookie.contains("SESSION=");
    }

    Answer get(String target, String... headers) throws IOException {
        return send("GET", target, "", headers);
    }

    /**
     * @param headers lines such as {@code Origin: null}; a Host among them replaces the right one
     */
    Answer send(String method, String target, String body, String... headers) throws IOException {
        var head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        boolean hosted = false;
        for (var header : headers) {
            hosted |= header.regionMatches(true, 0, "Host:", 0, 5);
            head.append(header).append("\r\n");
        }
        if (!hosted) {
            head.append("Host: 127.0.0.1:").append(port).append("\r\n");
        }
        if (!cookie.isEmpty()) {
            head.append("Cookie: ").append(cookie).append("\r\n");
        }
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        if (content.length > 0 || method.equals("POST")) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n").append(body);
        return Answer.read(raw(head.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** All that comes back until the server closes the connection. */
    byte[] raw(byte[] request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            var sender =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    socket.getOutputStream().write(request);
                                } catch (IOException _) {
                                    // answered before it was read to the end
                                }
                            });
            var answer = readAll(socket);
            sender.interrupt();
            return answer;
        }
    }

    private static byte[] readAll(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        var buffer = new byte[8_192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                answer.write(buffer, 0, n);
            }
        } catch (SocketTimeoutException e) {
            throw new IOException("No end after " + answer.size() + " bytes", e);
        } catch (IOException _) {
            // closed with something of ours unread: what came before counts
        }
        return answer.toByteArray();
    }
}
