package org.maillagetools.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** W4: from the start of the process to the first page, and what it holds when idle, against the least that Spring Boot can be. */
final class StartAndMemory implements Work {

    private static final Pattern LEAST =
            Pattern.compile(
                    "bench-.*|spring-(core|beans|context|expression|aop|web|webmvc)-[0-9].*"
                        + "|spring-boot(-autoconfigure|-webmvc|-servlet|-tomcat|-web-server"
                        + "|-http-converter|-jackson)?-[0-9].*"
                        + "|tomcat-embed-.*|jackson-.*|logback-.*|slf4j-api-.*|log4j-(api|to).*"
                        + "|jul-to-slf4j-.*|jakarta.annotation-.*|snakeyaml-.*"
                        + "|micrometer-(commons|observation)-[0-9].*|commons-logging-.*|jspecify-.*");
    private static final int IDLE_SECONDS = 8;

    private final Options options;
    private final BenchDatabase database;
    private final Path folder;

    StartAndMemory(Options options, BenchDatabase database, Path folder) {
        this.options = options;
        this.database = database;
        this.folder = folder;
    }

    private record Start(double seconds, double memory) {}

    @Override
    public List<String> measure() throws Exception {
        List<String> minimal = minimal();
        learn(minimal);
        look(() -> ApplicationProcess.maillage(options, database, folder, false), 0);
        var least = new ArrayList<Start>();
        var learnt = new ArrayList<Start>();
        var plain = new ArrayList<Start>();
        for (int round = 0; round < options.rounds(); round++) {
            var command = new ArrayList<>(ApplicationProcess.MEMORY);
            command.add("-XX:AOTCache=" + cache());
            command.addAll(minimal);
            least.add(look(() -> ApplicationProcess.start(folder, command), IDLE_SECONDS));
            learnt.add(
                    look(
                            () -> ApplicationProcess.maillage(options, database, folder, true),
                            IDLE_SECONDS));
            plain.add(
                    look(
                            () -> ApplicationProcess.maillage(options, database, folder, false),
                            IDLE_SECONDS));
        }
        return List.of(line("W4.learnt", learnt, least), line("W4.plain", plain, least));
    }

    private static String line(String name, List<Start> ours, List<Start> least) {
        double seconds = Figures.median(ours.stream().map(Start::seconds).toList());
        double memory = Figures.median(ours.stream().map(Start::memory).toList());
        double leastSeconds = Figures.median(least.stream().map(Start::seconds).toList());
        double leastMemory = Figures.median(least.stream().map(Start::memory).toList());
        return String.format(
                Locale.ROOT,
                "%s start_ratio=%.2f memory_ratio=%.2f seconds=%.2f mib=%.0f"
                        + " least_seconds=%.2f least_mib=%.0f rounds=%d",
                name,
                seconds / leastSeconds,
                memory / leastMemory,
                seconds,
                memory,
                leastSeconds,
                leastMemory,
                ours.size());
    }

    private interface Starter {
        ApplicationProcess start() throws IOException;
    }

    private static Start look(Starter starter, int idleSeconds) throws Exception {
        try (var process = starter.start()) {
            double seconds = process.awaitFirstPage();
            TimeUnit.SECONDS.sleep(idleSeconds);
            return new Start(seconds, process.memory());
        }
    }

    private Path cache() {
        return folder.resolve("minimal.aot");
    }

    private static List<String> minimal() throws IOException {
        var jars =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry ->
                                LEAST.matcher(Path.of(entry).getFileName().toString()).matches())
                        .collect(Collectors.toCollection(ArrayList::new));
        try (var own = Files.newDirectoryStream(Path.of(""), "bench-*.jar")) {
            own.forEach(jar -> jars.addFirst(jar.toAbsolutePath().toString()));
        }
        return List.of(
                "-classpath",
                String.join(File.pathSeparator, jars),
                "org.maillagetools.bench.minimal.MinimalApplication");
    }

    /** The same first start that the build gives the application. */
    private void learn(List<String> minimal) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:AOTCacheOutput=" + cache(),
                                "-XX:+UseSerialGC",
                                "-Dspring.context.exit=onRefresh"));
        command.addAll(minimal);
        int exit =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("learning.log").toFile())
                        .start()
                        .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("learning.log")));
        }
    }
}
