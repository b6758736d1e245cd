package org.maillagetools.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** What the server is told on its command line. What keeps data safe is PostgreSQL's default and asserted instead. */
final class ServerOptions {

    static final String ADDRESS = "127.0.0.1";

    private ServerOptions() {}

    static List<String> of(Cluster cluster, int port) {
        var options = new ArrayList<String>();
        set(options, "listen_addresses", ADDRESS);
        set(options, "port", Integer.toString(port));
        set(options, "unix_socket_directories", "");
        set(options, "timezone", "UTC");
        set(options, "log_timezone", "UTC");
        set(options, "log_line_prefix", "%m [%p] ");
        // A detail may quote a row's values, and with them personal data.
        set(options, "log_error_verbosity", "terse");
        if (cluster.throwAway()) {
            set(options, "max_connections", "200");
            set(options, "fsync", "off");
            set(options, "synchronous_commit", "off");
            set(options, "full_page_writes", "off");
        } else {
            set(options, "max_connections", "50");
            set(options, "logging_collector", "on");
            set(options, "log_directory", cluster.logDirectory().toString());
            set(options, "log_filename", ServerLog.NAME);
            set(options, "log_truncate_on_rotation", "on");
            set(options, "log_rotation_age", "1d");
            set(options, "log_rotation_size", "0");
        }
        return options;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(ADDRESS))) {
            return socket.getLocalPort();
        }
    }

    private static void set(List<String> options, String name, String value) {
        options.add("-c");
        options.add(name + "=" + value);
    }
}
