package org.maillagetools.running;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The jar that the build makes, with its plugins/ beside it, in a process of its own. */
public final class PackagedApplication implements AutoCloseable {

    /** For an instance that lives for seconds, where the second compiler doubles the work of a start; an installed one has both. */
    public static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -Xms64m";

    private static final Pattern LINK = Pattern.compile("https?://\\S+/sign-in/first\\?token=\\S+");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern INSTANCE = Pattern.compile("This instance is ([^,]+),");
    private static final Pattern STARTED = Pattern.compile("Started Application in");

    private final Path folder;
    private final Path log;
    private final Process process;

    private PackagedApplication(Path folder, Process process, Path log) {
        this.folder = folder;
        this.process = process;
        this.log = log;
    }

    /** Lays the packaged application out in the folder, as an operator would. */
    public static void install(Path folder) throws IOException {
        var target = Path.of("target");
        Files.copy(
                target.resolve("maillage.jar"),
                folder.resolve("maillage.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.createDirectories(folder.resolve("plugins"));
        try (Stream<Path> jars = Files.list(target.resolve("plugins"))) {
            for (Path jar : jars.toList()) {
                Files.copy(
                        jar,
                        folder.resolve("plugins").resolve(jar.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Lays the folder that {@code -Pdist} makes out elsewhere: times and all, which the JVM compares with those that it learnt from. */
    public static void installLearnt(Path folder) throws IOException {
        var from = Path.of("target", "maillage");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                var target = folder.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(
                            file,
                            target,
                            StandardCopyOption.COPY_ATTRIBUTES,
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    public static PackagedApplication start(Path folder, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", "maillage.jar"));
        return start(folder, command, Map.of(), arguments);
    }

    /** By the start script of the folder that {@code -Pdist} makes; Java stops when it cannot use what was learnt. */
    public static PackagedApplication startInstalled(Path folder, String... arguments)
            throws IOException {
        return startInstalled(folder, "-Xms64m", arguments);
    }

    /** @param options of Java */
    public static PackagedApplication startInstalled(
            Path folder, String options, String[] arguments) throws IOException {
        return start(
                folder,
                List.of(folder.resolve("maillage").toString()),
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS",
                        "-XX:AOTMode=on -XX:+UseSerialGC " + options),
                arguments);
    }

    private static PackagedApplication start(
            Path folder, List<String> command, Map<String, String> environment, String... arguments)
            throws IOException {
        var whole = new ArrayList<>(command);
        if (Stream.of(arguments).noneMatch(argument -> argument.startsWith("--server.port="))) {
            whole.add("--server.port=0");
        }
        whole.addAll(List.of(arguments));
        var log = Files.createTempFile(folder, "log", ".txt");
        var builder =
                new ProcessBuilder(whole)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new PackagedApplication(folder, builder.start(), log);
    }

    /** The one-time link of the first administrator, once it is printed. */
    public URI firstLink() {
        return URI.create(waitFor(LINK, 0));
    }

    /** The address, once the server listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + waitFor(PORT, 1));
    }

    /** The address, once everything that is done at a start is done. */
    public URI ready() {
        waitFor(STARTED, 0);
        return address();
    }

    /** By which name the database and other instances know it. */
    public String instance() {
        return waitFor(INSTANCE, 1);
    }

    private String waitFor(Pattern pattern, int group) {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    if (!process.isAlive() && !pattern.matcher(log()).find()) {
                        throw new IllegalStateException("It stopped:\n" + log());
                    }
                    return pattern.matcher(log()).find();
                });
        var found = pattern.matcher(log());
        if (!found.find()) {
            throw new IllegalStateException("Lost: " + pattern);
        }
        return found.group(group);
    }

    /** Waits for its end. */
    public int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** kill -9. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** kill -STOP and the like. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    /**
     * Asks it to stop, as an operator does, and waits.
     *
     * @return how long it took
     */
    public Duration stop() throws InterruptedException {
        long asked = System.nanoTime();
        process.destroy();
        process.waitFor();
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
