package org.maillagetools.endurance.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A file system of its own that can be filled to the last byte; only where this machine lets us mount one. */
final class SmallDisk implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final Path place;
    private final Path ballast;

    private SmallDisk(Path place) {
        this.place = place;
        this.ballast = place.resolve("ballast");
    }

    /** Empty where nothing can be mounted. */
    static Optional<SmallDisk> mount(Path place, int megabytes)
            throws IOException, InterruptedException {
        String options = "size=" + megabytes + "m,mode=0755";
        return run("mount", "-t", "tmpfs", "-o", options, "tmpfs", place.toString())
                ? Optional.of(new SmallDisk(place))
                : Optional.empty();
    }

    Path directory(String name) throws IOException {
        return Files.createDirectories(place.resolve(name));
    }

    /** To the last byte. */
    void fill() {
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(new byte[CHUNK]);
            }
        } catch (IOException full) {
            // there is no room any more
        }
    }

    long free() {
        return place.toFile().getUsableSpace();
    }

    void clear() throws IOException {
        Files.deleteIfExists(ballast);
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "-l", place.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notHere) {
            return false;
        }
    }
}
