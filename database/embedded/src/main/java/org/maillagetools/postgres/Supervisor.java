package org.maillagetools.postgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Starts the server again, on the same port, when it has died under the running application. */
final class Supervisor {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 8_000;

    /** What is kept running. */
    interface Supervised {

        /** Returns when it has ended. */
        void awaitEnd() throws InterruptedException;

        /** Starts it, on the port that it had. */
        void start() throws IOException, InterruptedException;

        int port();
    }

    private final Supervised server;
    private final Thread thread;
    private volatile boolean closed;

    Supervisor(Supervised server) {
        this.server = server;
        this.thread =
                Thread.ofPlatform().daemon().name("embedded-postgres").unstarted(this::supervise);
    }

    void start() {
        thread.start();
    }

    void stop() throws InterruptedException {
        closed = true;
        thread.interrupt();
        thread.join();
    }

    private void supervise() {
        try {
            while (!closed) {
                if (hasEnded() && !closed) {
                    log.error(
                            "The embedded database has stopped unexpectedly; starting it again on"
                                    + " port {}",
                            server.port());
                    restart();
                }
            }
        } catch (InterruptedException _) {
            log.debug("The embedded database is no longer supervised");
        }
    }

    /** Waits, and goes on waiting whatever goes wrong: nobody else would start the server again. */
    private boolean hasEnded() throws InterruptedException {
        try {
            server.awaitEnd();
            return true;
        } catch (RuntimeException e) {
            log.error("The embedded database cannot be watched", e);
            TimeUnit.MILLISECONDS.sleep(FIRST_PAUSE_MILLIS);
            return false;
        }
    }

    private void restart() throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        while (!closed) {
            try {
                server.start();
                log.warn("The embedded database is back on port {}", server.port());
                return;
            } catch (IOException | RuntimeException e) {
                log.error("The embedded database does not come back yet", e);
                TimeUnit.MILLISECONDS.sleep(pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }
}
