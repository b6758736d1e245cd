package org.maillagetools.bench;

import org.maillagetools.bench.listener.RegistrationListener;
import org.maillagetools.testkit.PluginJar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder that one installs, laid out for this run with the bench's listener in {@code plugins/}. */
final class Installed {

    private Installed() {}

    /** Copied once, times and all: the JVM compares them with those that it learnt from. */
    static Path in(Path folder, Path application) throws IOException {
        Path installed = folder.resolve("maillage");
        if (Files.notExists(installed)) {
            copy(application, installed);
            PluginJar.write(
                    installed.resolve("plugins/bench-listener.jar"),
                    RegistrationListener.class,
                    "listener-jar");
        }
        return installed;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
