package org.maillagetools.postgres;

import org.maillagetools.postgres.EmbeddedPostgresException.NoBinaries;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root, as containers often do. A user namespace of its own makes it
 * anybody, while its files remain root's; where namespaces are forbidden it runs as nobody, and its
 * directory is given to nobody.
 */
enum Privileges {
    KEPT,
    NAMESPACE,
    NOBODY;

    static Privileges ofThisProcess() {
        boolean root =
                Platform.current() != Platform.WINDOWS
                        && System.getProperty("user.name", "").equals("root");
        if (!root) {
            return KEPT;
        }
        if (NAMESPACE.work()) {
            return NAMESPACE;
        }
        if (NOBODY.work()) {
            return NOBODY;
        }
        throw new NoBinaries(
                "PostgreSQL does not run as root, and neither unshare nor setpriv works here.",
                "Start the application as an unprivileged user.",
                null);
    }

    List<String> command(Path program, String... arguments) {
        return command(program.toString(), List.of(arguments));
    }

    List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<>(prefix());
        command.add(program);
        command.addAll(arguments);
        return command;
    }

    /** Gives the directory to whoever the server runs as. */
    void own(Path directory) throws IOException {
        if (this == NOBODY) {
            Programs.run(List.of("chown", "-R", "65534:65534", directory.toString()));
        }
    }

    private List<String> prefix() {
        return switch (this) {
            case KEPT -> List.of();
            case NAMESPACE -> List.of("unshare", "-U");
            case NOBODY -> List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        };
    }

    private boolean work() {
        try {
            var trial =
                    new ProcessBuilder(command("true", List.of()))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return trial.waitFor(10, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
