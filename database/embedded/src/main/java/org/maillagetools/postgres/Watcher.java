package org.maillagetools.postgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A small process between the application and the server. It holds the reading end of a pipe: when
 * the application goes, even by kill -9, the pipe closes and the server is stopped. It ends when
 * the server ends, so the application knows.
 */
final class Watcher {

    private static final Logger log = LoggerFactory.getLogger(Watcher.class);

    // The server gets a session of its own (a process group where there is no setsid): Ctrl-C in
    // the terminal must not
    // stop the database before the application. The number of a dead process may have been given to
    // another, so the
    // reader signals only what the watcher still waits for or what the server's own file names; and
    // it repeats, because a
    // server that is only just starting ignores the first signal.
    private static final String UNIX =
            """
            trap '' INT TERM HUP
            data=$1 log=$2 litter=$3
            shift 3
            if command -v setsid >/dev/null 2>&1; then apart=setsid; else apart=; set -m; fi
            exec 3<&0
            $apart "$0" -D "$data" "$@" </dev/null 3<&- >"$log" 2>&1 &
            server=$!
            named() { read -r pid <"$data/postmaster.pid" && [ "$pid" = "$server" ]; }
            {
              cat <&3 >/dev/null
              while kill -0 $$ || named; do kill -INT "$server" || break; sleep 1; done
            } >/dev/null 2>&1 &
            reader=$!
            exec 3<&-
            wait "$server"
            code=$?
            kill -9 "$reader"
            [ -z "$litter" ] || rm -rf "$litter"
            exit "$code"
            """;

    private Watcher() {}

    static Process start(Cluster cluster, int port) throws IOException {
        List<String> command =
                Platform.current() == Platform.WINDOWS
                        ? WindowsWatcher.command(cluster, port)
                        : unix(cluster, port);
        var builder =
                new ProcessBuilder(command)
                        .directory(cluster.directory().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    /** Closes the pipe: the server stops, or, when it has ended already, the pipe's reader goes. */
    static void release(Process watcher) {
        try {
            watcher.getOutputStream().close();
        } catch (IOException e) {
            log.debug("The pipe to the database's watcher was closed already", e);
        }
    }

    private static List<String> unix(Cluster cluster, int port) {
        var arguments = new ArrayList<String>();
        arguments.add("-c");
        arguments.add(UNIX);
        arguments.add(cluster.binaries().program("postgres").toString());
        arguments.add(cluster.data().toString());
        arguments.add(cluster.startLog().toString());
        arguments.add(cluster.throwAway() ? cluster.directory().toString() : "");
        ServerOptions.of(cluster, port)
                .forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return cluster.privileges().command("/bin/sh", arguments);
    }
}
