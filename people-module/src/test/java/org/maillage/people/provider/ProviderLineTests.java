package org.maillage.people.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** What a service says of itself, and whether it is the one that the operator has named. */
class ProviderLineTests {

    private static final String METADATA =
            """
            {"issuer": "%1$s", "authorization_endpoint": "%2$s/authorize", "token_endpoint": "%2$s/token",
             "jwks_uri": "%2$s/keys", "subject_types_supported": ["public"],
             "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
            """;

    private final ProviderLine line = new ProviderLine();
    private HttpServer server;
    private String address = "";
    private volatile String said = "";

    @BeforeEach
    void open() throws IOException {
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
        address = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void believesTheServiceThatWasNamed() throws Exception {
        said = METADATA.formatted(address, address);

        assertThat(line.discover(named()).client().getProviderDetails().getJwkSetUri())
                .isEqualTo(address + "/keys");
    }

    /** Or whoever answers there could hand out the tokens of another service, by which its users would be ours. */
    @Test
    void doesNotBelieveOneThatCallsItselfOtherwise() {
        said = METADATA.formatted("https://autre.exemple.test", address);

        assertThatThrownBy(() -> line.discover(named()))
                .isInstanceOf(ProviderAway.class)
                .hasMessageContaining("https://autre.exemple.test");
    }

    @Test
    void doesNotBelieveOneThatShowsNoKeys() {
        said = METADATA.formatted(address, address).replace("jwks_uri", "jwks");

        assertThatThrownBy(() -> line.discover(named())).isInstanceOf(ProviderAway.class);
    }

    private ProviderProperties named() {
        return new ProviderProperties(address, "c", "s", "A", "", false);
    }
}
