package org.maillagetools.bench;

import org.maillagetools.testkit.load.HttpLane;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server in a process of its own, from its start to its first page. */
final class ApplicationProcess implements AutoCloseable {

    /** As the start script has them; the least application gets them too. */
    static final List<String> MEMORY = List.of("-XX:+UseSerialGC", "-Xms64m");

    private static final Pattern FIRST_LINK =
            Pattern.compile("https?://[^/\\s]+(/sign-in/first\\?token=\\S+)");
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);

    private final Process process;
    private final int port;
    private final Path log;
    private final long startedAt;

    private ApplicationProcess(Process process, int port, Path log, long startedAt) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.startedAt = startedAt;
    }

    /**
     * The application as it is installed, on the bench's database. Among its plug-ins is one that hears of every registration: without a
     * listener nothing is written to the registry, and a registration would cost less than in the limit.
     *
     * @param learnt with what the JVM learnt in a first start, or without
     */
    static ApplicationProcess maillage(
            Options options, BenchDatabase database, Path folder, boolean learnt)
            throws IOException {
        var installed = Installed.in(folder, options.application());
        var command = new ArrayList<String>(MEMORY);
        if (learnt) {
            command.add("-XX:AOTCache=" + installed.resolve("maillage.aot"));
            command.add("-XX:AOTMode=on");
        }
        command.add("-Dmaillage.home=" + installed);
        command.add("-classpath");
        command.add(installed.resolve("maillage.jar") + ":" + installed.resolve("plugins/*"));
        command.addAll(
                List.of(
                        "org.maillagetools.start.Start",
                        "--maillage.data=" + folder.resolve("data"),
                        "--maillage.demo=false",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.application().user(),
                        "--spring.datasource.password=" + database.application().password(),
                        "--spring.flyway.user=" + database.owner().user(),
                        "--spring.flyway.password=" + database.owner().password()));
        return start(folder, command);
    }

    /** @param command what follows {@code java}; gets the port as its last argument */
    static ApplicationProcess start(Path folder, List<String> command) throws IOException {
        int port = freePort();
        var whole = new ArrayList<String>();
        whole.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        whole.addAll(command);
        whole.add("--server.port=" + port);
        var log = Files.createTempFile(folder, "application-", ".log");
        long startedAt = System.nanoTime();
        var process =
                new ProcessBuilder(whole)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        return new ApplicationProcess(process, port, log, startedAt);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** Seconds from the start of the process to the whole first page. */
    double awaitFirstPage() throws IOException, InterruptedException {
        while (System.nanoTime() - startedAt < PATIENCE_NANOS) {
            if (!process.isAlive()) {
                throw new IllegalStateException("It stopped:\n" + Files.readString(log));
            }
            try (var lane = new HttpLane(port)) {
                if (lane.get("/").status() == 200) {
                    return (System.nanoTime() - startedAt) / 1e9;
                }
            } catch (ConnectException notYet) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        throw new IllegalStateException("No page:\n" + Files.readString(log));
    }

    /** The one-time link of the first administrator, within the site; empty when there is one already. */
    Optional<String> firstLink() throws IOException {
        return FIRST_LINK
                .matcher(Files.readString(log))
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    /** Proportional set size in MiB, of the process alone. */
    double memory() throws IOException {
        for (String line :
                Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            if (line.startsWith("Pss:")) {
                return Integer.parseInt(line.replaceAll("\\D", "")) / 1_024.0;
            }
        }
        throw new IllegalStateException("This system does not tell the memory of a process");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
