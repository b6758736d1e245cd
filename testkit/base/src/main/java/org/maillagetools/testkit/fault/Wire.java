package org.maillagetools.testkit.fault;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** One connection through the line. */
final class Wire {

    private static final int CHUNK = 16_384;

    private final Socket client;
    private final Socket server;
    private final Supplier<Weather> weather;
    private final Runnable ended;
    private final List<LostAnswer.Search> searches = new CopyOnWriteArrayList<>();
    private final AtomicLong passed = new AtomicLong();
    private final AtomicInteger open = new AtomicInteger(2);
    private volatile boolean dead;

    Wire(Socket client, Socket server, Supplier<Weather> weather, Runnable ended) {
        this.client = client;
        this.server = server;
        this.weather = weather;
        this.ended = ended;
    }

    void start() {
        Thread.ofVirtual().start(() -> pump(client, server, true));
        Thread.ofVirtual().start(() -> pump(server, client, false));
    }

    void watchFor(LostAnswer answer) {
        searches.add(answer.onOneConnection());
    }

    /** As a process that died or a firewall would: both ends are told at once. */
    void reset() {
        for (Socket socket : List.of(client, server)) {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException closed) {
                // closed already
            }
            close(socket);
        }
    }

    /** That end is told that the other will say nothing more; it may go on talking. */
    void halfClose(Side told) {
        try {
            (told == Side.CLIENT ? client : server).shutdownOutput();
        } catch (IOException ended) {
            reset();
        }
    }

    private void pump(Socket from, Socket to, boolean fromClient) {
        byte[] chunk = new byte[CHUNK];
        try {
            var in = from.getInputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                if (!pass(chunk, length, to, fromClient)) {
                    reset();
                    return;
                }
            }
            to.shutdownOutput();
            if (open.decrementAndGet() == 0) {
                close(client);
                close(server);
            }
        } catch (IOException broken) {
            reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (client.isClosed()) {
                ended.run();
            }
        }
    }

    /** False: the connection breaks here. */
    private boolean pass(byte[] chunk, int length, Socket to, boolean fromClient)
            throws IOException, InterruptedException {
        var now = weather.get();
        if (fromClient) {
            searches.forEach(search -> search.clientSays(chunk, length));
        } else if (searches.stream().anyMatch(search -> search.isLost(chunk, length))) {
            return false;
        }
        dead |= now.swallowing();
        if (dead) {
            return true; // a stream with a hole in it never becomes whole again
        }
        hold(fromClient ? now.toServer() : now.toClient());
        if (now.bytesPerSecond() > 0) {
            hold(Duration.ofMillis(length * 1000L / now.bytesPerSecond()));
        }
        if (fromClient && ThreadLocalRandom.current().nextDouble() < now.resets()) {
            return false;
        }
        long before = passed.getAndAdd(length);
        int rest = Math.clamp(now.resetAfter() - before, 0, length);
        to.getOutputStream().write(chunk, 0, rest);
        return rest == length;
    }

    private static void hold(Duration duration) throws InterruptedException {
        if (duration.isPositive()) {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // closed already
        }
    }
}
