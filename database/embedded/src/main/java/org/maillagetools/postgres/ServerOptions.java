package org.maillagetools.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the server is told on its command line. What keeps data safe is PostgreSQL's default and
 * asserted instead.
 */
final class ServerOptions {

    static final String ADDRESS = "127.0.0.1";

    private ServerOptions() {}

    static Map<String, String> of(Cluster cluster, int port) {
        var options = new LinkedHashMap<String, String>();
        options.put("listen_addresses", ADDRESS);
        options.put("port", Integer.toString(port));
        options.put("unix_socket_directories", "");
        options.put("timezone", "UTC");
        options.put("log_timezone", "UTC");
        options.put("log_line_prefix", "%m [%p] ");
        // A detail may quote a row's values, and with them personal data.
        options.put("log_error_verbosity", "terse");
        if (cluster.throwAway()) {
            options.put("max_connections", "400");
            options.put("fsync", "off");
            options.put("synchronous_commit", "off");
            options.put("full_page_writes", "off");
        } else {
            options.put("max_connections", "64");
            options.put("logging_collector", "on");
            options.put("log_directory", cluster.logDirectory().toString());
            options.put("log_filename", ServerLog.NAME);
            options.put("log_truncate_on_rotation", "on");
            options.put("log_rotation_age", "1d");
            options.put("log_rotation_size", "0");
        }
        return options;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(ADDRESS))) {
            return socket.getLocalPort();
        }
    }
}
