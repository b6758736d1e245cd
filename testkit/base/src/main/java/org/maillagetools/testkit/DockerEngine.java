package org.maillagetools.testkit;

import ch.qos.logback.classic.Level;

import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Is there a Docker engine? Testcontainers is asked only when there may be one: where there is none
 * it logs an error.
 */
final class DockerEngine {

    private DockerEngine() {}

    static boolean answers() {
        if (!mayBeThere()) {
            return false;
        }
        silence();
        return DockerClientFactory.instance().isDockerAvailable();
    }

    /**
     * Without Spring Boot, logging is at DEBUG, and Testcontainers then says what it does byte by
     * byte.
     */
    static void silence() {
        for (String name : List.of("org.testcontainers", "tc", "com.github.dockerjava")) {
            if (LoggerFactory.getLogger(name) instanceof ch.qos.logback.classic.Logger logger
                    && logger.getLevel() == null) {
                logger.setLevel(Level.WARN);
            }
        }
    }

    private static boolean mayBeThere() {
        String host = System.getenv("DOCKER_HOST");
        if (host != null && !host.isBlank()) {
            return true;
        }
        Path home = Path.of(System.getProperty("user.home", "."));
        String runtime = System.getenv("XDG_RUNTIME_DIR");
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")
                || Stream.of(
                                Path.of("/var/run/docker.sock"),
                                home.resolve(".docker/run/docker.sock"),
                                home.resolve(".docker/desktop/docker.sock"),
                                home.resolve(".testcontainers.properties"),
                                Path.of(runtime == null ? "/run" : runtime, "docker.sock"))
                        .anyMatch(Files::exists);
    }
}
