package org.maillagetools.testkit.fault;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A line to a server on 127.0.0.1 that fails as told, until it is {@linkplain #mend() mended}. Faults add up; each begins at once, for
 * connections that stand and for those to come, unless it says otherwise.
 */
public final class FaultyLine implements AutoCloseable {

    private final InetSocketAddress server;
    private final int port;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private final List<LostAnswer> losses = new CopyOnWriteArrayList<>();
    private volatile Weather weather = Weather.FAIR;
    private volatile ServerSocket entrance;
    private volatile Thread porter;

    private FaultyLine(InetSocketAddress server) throws IOException {
        this.server = server;
        this.entrance = listen(0);
        this.porter = attend(entrance);
        this.port = entrance.getLocalPort();
    }

    /** To a port of this machine. */
    public static FaultyLine to(int port) throws IOException {
        return new FaultyLine(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** To the server of a JDBC address. */
    public static FaultyLine to(String jdbcUrl) throws IOException {
        URI uri = URI.create(jdbcUrl.substring("jdbc:".length()));
        return new FaultyLine(new InetSocketAddress(uri.getHost(), uri.getPort()));
    }

    /** The JDBC address, by this line. */
    public String through(String jdbcUrl) {
        URI uri = URI.create(jdbcUrl.substring("jdbc:".length()));
        return "jdbc:postgresql://127.0.0.1:" + port + uri.getPath();
    }

    /** Where the line begins. */
    public int port() {
        return port;
    }

    /** Connections that stand. */
    public int connections() {
        return wires.size();
    }

    /** Every connection is reset and new ones are refused: a server that died. */
    public void cut() throws IOException {
        refuse();
        reset();
    }

    /** New connections are refused; those that stand go on. */
    public void refuse() throws IOException {
        entrance.close();
        try {
            porter.join(); // as long as somebody stands at it, the door is ajar
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Every connection is reset; new ones are welcome. */
    public void reset() {
        wires.forEach(Wire::reset);
        wires.clear();
    }

    /** Latency of each direction. */
    public void delay(Duration toServer, Duration toClient) {
        weather = weather.delayed(toServer, toClient);
    }

    /** So many bytes a second in each direction. */
    public void throttle(int bytesPerSecond) {
        weather = weather.throttled(bytesPerSecond);
    }

    /** Accepts and swallows. A connection that has lost something that way stays dead when the line is mended. */
    public void blackHole() {
        weather = weather.blackHole();
    }

    /** So much of what clients say is answered by a reset: 0.01 is one of a hundred. */
    public void resetSome(double share) {
        weather = weather.resetting(share);
    }

    /** Each connection is reset when so many bytes have passed it, in both directions together. */
    public void resetAfter(long bytes) {
        weather = weather.breakingAfter(bytes);
    }

    /** That end of every connection is told that the other has nothing more to say. */
    public void halfClose(Side told) {
        wires.forEach(wire -> wire.halfClose(told));
    }

    /**
     * The next time that PostgreSQL says that it has completed the command on a connection on which the client has sent the text, that
     * answer is swallowed and the connection reset.
     */
    public LostAnswer loseAnswerTo(String command, String text) {
        var answer = new LostAnswer(command, text);
        losses.add(answer);
        wires.forEach(wire -> wire.watchFor(answer));
        return answer;
    }

    /** No fault any more. */
    public void mend() throws IOException {
        weather = Weather.FAIR;
        losses.clear();
        if (entrance.isClosed()) {
            entrance = listen(port);
            porter = attend(entrance);
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private static ServerSocket listen(int at) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
        return socket;
    }

    private Thread attend(ServerSocket door) {
        return Thread.ofVirtual().start(() -> accept(door));
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                connect(from.accept());
            } catch (IOException gone) {
                // the line is cut, or the server is away: the client's connection has ended
            }
        }
    }

    private void connect(Socket client) throws IOException {
        var upstream = new Socket();
        try {
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            upstream.connect(server);
        } catch (IOException away) {
            client.close();
            throw away;
        }
        var self = new Wire[1];
        var wire = new Wire(client, upstream, () -> weather, () -> wires.remove(self[0]));
        self[0] = wire;
        wires.add(wire);
        losses.forEach(wire::watchFor);
        wire.start();
    }
}
