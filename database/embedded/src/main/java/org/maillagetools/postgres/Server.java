package org.maillagetools.postgres;

import org.jspecify.annotations.Nullable;
import org.maillagetools.postgres.EmbeddedPostgresException.ServerNotStarted;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** The running server and the process that watches over it. */
final class Server implements Supervisor.Supervised {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(15);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 15;
    private static final long RETRY_MILLIS = 300;

    private final Cluster cluster;
    private volatile int port;
    private volatile @Nullable Process watcher;

    Server(Cluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public int port() {
        return port;
    }

    /**
     * Starts it on the port that it had, or on a free one the first time. Tries again for a while:
     * processes of a killed server may still hold its shared memory, and a free port may be taken
     * by somebody faster.
     */
    @Override
    public synchronized void start() throws IOException, InterruptedException {
        boolean portIsKnown = port != 0;
        var deadline = Instant.now().plus(START_LIMIT);
        while (true) {
            cluster.stopOrphan();
            int candidate = portIsKnown ? port : ServerOptions.freePort();
            var log = ServerLog.from(cluster);
            var attempt = Watcher.start(cluster, candidate);
            watcher = attempt;
            if (becomesReady(attempt)) {
                port = candidate;
                return;
            }
            String reason = log.lastFatalLine();
            if (!worthAnotherTry(reason) || Instant.now().isAfter(deadline)) {
                throw notStarted(reason);
            }
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
        }
    }

    /** Returns when the server or its watcher has ended. */
    @Override
    public void awaitEnd() throws InterruptedException {
        var process = watcher;
        if (process == null) {
            return;
        }
        if (Platform.current() != Platform.WINDOWS) {
            process.waitFor();
            return;
        }
        try {
            CompletableFuture.anyOf(process.onExit(), postmaster()).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to finish; whoever is connected is cut off. */
    synchronized void stop() throws IOException, InterruptedException {
        var process = watcher;
        if (process == null) {
            return;
        }
        watcher = null;
        Watcher.release(process);
        if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            cluster.stopOrphan();
        }
    }

    private CompletableFuture<?> postmaster() {
        try {
            return PostmasterFile.in(cluster.data())
                    .flatMap(file -> ProcessHandle.of(file.pid()))
                    .map(ProcessHandle::onExit)
                    .orElseGet(() -> CompletableFuture.completedFuture(ProcessHandle.current()));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private boolean becomesReady(Process attempt) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(RECOVERY_LIMIT);
        while (attempt.isAlive()) {
            if (PostmasterFile.in(cluster.data()).filter(PostmasterFile::ready).isPresent()) {
                return true;
            }
            if (Instant.now().isAfter(deadline)) {
                Watcher.release(attempt);
                throw notStarted("it is still recovering after " + RECOVERY_LIMIT);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        Watcher.release(attempt);
        return false;
    }

    private static boolean worthAnotherTry(String fatal) {
        return fatal.contains("shared memory")
                || fatal.contains("lock file")
                || fatal.contains("could not create any TCP/IP sockets");
    }

    private ServerNotStarted notStarted(String reason) {
        return new ServerNotStarted(
                "The embedded database in " + cluster.directory() + " does not start: " + reason,
                "See "
                        + cluster.startLog()
                        + " and the newest file in "
                        + cluster.logDirectory()
                        + ".",
                null);
    }
}
