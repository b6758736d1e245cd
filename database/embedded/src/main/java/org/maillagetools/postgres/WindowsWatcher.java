package org.maillagetools.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The watcher where there is no shell: a batch file that waits for the end of the pipe. It does not
 * notice the server's end, so the supervisor looks at the server itself. Everything stands in files
 * of the directory, named without their path: neither Java nor cmd nor pg_ctl has to quote
 * anything.
 */
final class WindowsWatcher {

    private WindowsWatcher() {}

    static List<String> command(Cluster cluster, int port) throws IOException {
        Files.writeString(
                cluster.directory().resolve("server.conf"),
                settings(ServerOptions.of(cluster, port)));
        Files.writeString(
                cluster.directory().resolve("watch.cmd"),
                script(cluster.binaries().program("pg_ctl")));
        return List.of("cmd.exe", "/d", "/c", "watch.cmd");
    }

    /** As a configuration file, after what the directory itself says. */
    static String settings(Map<String, String> options) {
        var text = new StringBuilder("include 'cluster/postgresql.conf'\n");
        options.forEach((name, value) ->
                text.append(name)
                        .append(" = '")
                        .append(value.replace("\\", "/").replace("'", "''"))
                        .append("'\n"));
        return text.toString();
    }

    private static String script(Path control) {
        return """
        @echo off
        "CONTROL" start -W -s -D cluster -l start.log -o "-c config_file=server.conf" <nul
        findstr "^" >nul
        "CONTROL" stop -D cluster -m fast -w
        """
                .replace("CONTROL", control.toString().replace("%", "%%"))
                .replace("\n", "\r\n");
    }
}
