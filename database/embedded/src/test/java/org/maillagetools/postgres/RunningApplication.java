package org.maillagetools.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Another application that uses the embedded database, in a process of its own. */
final class RunningApplication {

    private final Process process;
    private final BufferedReader output;

    private RunningApplication(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            var server = EmbeddedPostgres.start(Path.of(arguments[0]));
            new Notes(server).create();
            new Notes(server).add("committed");
            System.out.println("ready");
        } catch (EmbeddedPostgresException e) {
            System.out.println("refused: " + e.getMessage());
            System.exit(1);
        } catch (Exception e) {
            System.out.println("failed: " + e);
            System.exit(2);
        }
        new CountDownLatch(1).await();
    }

    static RunningApplication on(Path directory) throws IOException {
        return new RunningApplication(
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                RunningApplication.class.getName(),
                                directory.toString())
                        .redirectErrorStream(true)
                        .start());
    }

    /** The line that says how the start went. */
    String firstWord() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready")
                    || line.startsWith("refused")
                    || line.startsWith("failed")) {
                return line;
            }
        }
        return "ended without a word";
    }

    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, as a service's stop. */
    void terminate() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
