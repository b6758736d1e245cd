package org.maillage.people.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;

/** What a service says of itself, and whether it is the one that the operator has named. */
class ProviderLineTests {

    private final ProviderLine line = new ProviderLine();
    private final SaysOfItself service;

    ProviderLineTests() throws IOException {
        service = new SaysOfItself();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void believesTheServiceThatWasNamed() throws Exception {
        service.say(service.metadata(service.address()));

        assertThat(line.discover(named()).client().getProviderDetails().getJwkSetUri())
                .isEqualTo(service.address() + "/keys");
    }

    /** Or whoever answers there could hand out the tokens of another service, by which its users would be ours. */
    @Test
    void doesNotBelieveOneThatCallsItselfOtherwise() {
        service.say(service.metadata("https://autre.exemple.test"));

        assertThatThrownBy(() -> line.discover(named()))
                .isInstanceOf(ProviderAway.class)
                .hasMessageContaining("https://autre.exemple.test");
    }

    @Test
    void doesNotBelieveOneThatShowsNoKeys() {
        service.say(service.metadata(service.address()).replace("jwks_uri", "jwks"));

        assertThatThrownBy(() -> line.discover(named())).isInstanceOf(ProviderAway.class);
    }

    private ProviderProperties named() {
        return new ProviderProperties(service.address(), "c", "s", "A", "", "", false);
    }
}
