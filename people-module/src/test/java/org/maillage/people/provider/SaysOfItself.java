package org.maillage.people.provider;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Something on this machine that answers where a service says of itself what it is, whatever a test wishes. */
final class SaysOfItself implements AutoCloseable {

    private static final String METADATA =
            """
            {"issuer": "%1$s", "authorization_endpoint": "%2$s/authorize", "token_endpoint": "%2$s/token",
             "jwks_uri": "%2$s/keys", "subject_types_supported": ["public"],
             "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
            """;

    private final HttpServer server;
    private volatile String said = "";

    SaysOfItself() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration",
                asked -> {
                    byte[] body = said.getBytes(StandardCharsets.UTF_8);
                    asked.getResponseHeaders().add("Content-Type", "application/json");
                    asked.sendResponseHeaders(200, body.length);
                    asked.getResponseBody().write(body);
                    asked.close();
                });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What a service has to say that calls itself so. */
    String metadata(String issuer) {
        return METADATA.formatted(issuer, address());
    }

    void say(String metadata) {
        said = metadata;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
