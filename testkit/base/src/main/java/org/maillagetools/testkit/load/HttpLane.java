package org.maillagetools.testkit.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive connection. The client shares two cores with what it measures, so it does no more than HTTP/1.1 needs: a status, a
 * length, a body.
 */
public final class HttpLane implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;

    /** Connects to a server on this machine. */
    public HttpLane(int port) throws IOException {
        this.port = port;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    /** What came back; the body is empty without one. */
    public record Answer(int status, String body) {}

    public Answer get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n");
    }

    /** As a browser sends a form of this site. */
    public Answer post(String path, String form) throws IOException {
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        return send(
                "POST "
                        + path
                        + " HTTP/1.1\r\nHost: 127.0.0.1:"
                        + port
                        + "\r\nSec-Fetch-Site: same-origin\r\nOrigin: http://127.0.0.1:"
                        + port
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + body.length
                        + "\r\n\r\n"
                        + form);
    }

    private Answer send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        String line = line();
        int status = Integer.parseInt(line.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        boolean closing = false;
        for (line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            chunked |= header.equals("transfer-encoding: chunked");
            closing |= header.equals("connection: close");
        }
        var body = chunked ? chunks() : text(length);
        if (closing) {
            reconnect();
        }
        return new Answer(status, body);
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        for (int size = size(); size > 0; size = size()) {
            body.append(text(size));
            line();
        }
        line();
        return body.toString();
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String text(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The server has closed the connection");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    private void reconnect() throws IOException {
        socket.close();
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
