package org.maillagetools.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a server says about itself in {@code postmaster.pid}. */
record PostmasterFile(Path path, long pid, String status) {

    private static final int STATUS_LINE = 7;

    static Optional<PostmasterFile> in(Path data) throws IOException {
        Path path = data.resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            String status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "";
            return Optional.of(
                    new PostmasterFile(path, Long.parseLong(lines.getFirst().strip()), status));
        } catch (NoSuchFileException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    boolean ready() {
        return status.equals("ready");
    }

    /**
     * Is the process a server, and this directory's? In containers the numbers come round soon, and
     * a dead process that nobody has waited for keeps its number: both would make PostgreSQL refuse
     * to start.
     */
    boolean serverIsAlive(Path data) throws IOException {
        Path commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
        if (Files.isDirectory(Path.of("/proc/self"))) {
            try {
                List<String> words = List.of(Files.readString(commandLine).split("\0"));
                return words.getFirst().endsWith("postgres") && words.contains(data.toString());
            } catch (IOException _) {
                return false;
            }
        }
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }
}
