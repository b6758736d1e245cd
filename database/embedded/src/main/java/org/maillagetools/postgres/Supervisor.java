package org.maillagetools.postgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Starts the server again, on the same port, when it has died under the running application. */
final class Supervisor {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final Server server;
    private final Thread thread;
    private volatile boolean closed;

    Supervisor(Server server) {
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
                server.awaitEnd();
                if (!closed) {
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

    private void restart() throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        while (!closed) {
            try {
                server.start();
                log.warn("The embedded database is back on port {}", server.port());
                return;
            } catch (IOException | EmbeddedPostgresException e) {
                log.error("The embedded database does not come back yet: {}", e.getMessage());
                TimeUnit.MILLISECONDS.sleep(pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }
}
