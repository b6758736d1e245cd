package org.maillage.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.platform.delivery.Registry.COUNTER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.sample.Effects;
import org.maillage.sample.published.LampLit;
import org.springframework.beans.factory.annotation.Autowired;

/** What is given another try while the janitor is at its round is claimed without its first look at poison. */
@DeliveryTest
class RedeliveryTests {

    private static final String LAMP = LampLit.class.getName();

    @Autowired Redelivery redelivery;
    @Autowired Effects effects;
    @Autowired Registry registry;

    @BeforeEach
    void empty() {
        registry.execute("delete from platform.event_publication");
        registry.execute("delete from platform.event_quarantine");
    }

    @Test
    void setsAsideWithItsReasonWhatItClaimsAndCannotDeliver() {
        var lamp = Registry.json(Registry.lamp());
        var unknownListener = leaveBehind("gone.listener", LAMP, lamp);
        var emptyToo = leaveBehind("gone.listener", LAMP, "{}");
        var unknownType = leaveBehind(COUNTER, "org.maillage.gone.Gone", lamp);
        var notReceived = leaveBehind(COUNTER, "java.lang.String", "\"x\"");
        var unreadable = leaveBehind(COUNTER, LAMP, "{");
        var good = Registry.lamp();
        leaveBehind(COUNTER, LAMP, Registry.json(good));

        assertThat(redelivery.ofOneBatch()).isTrue();

        await().untilAsserted(() -> assertThat(effects.of(COUNTER, good.eventId())).hasSize(1));
        assertThat(registry.quarantine())
                .containsExactlyInAnyOrder(
                        "UNKNOWN_LISTENER " + unknownListener,
                        "UNKNOWN_LISTENER " + emptyToo,
                        "UNKNOWN_TYPE " + unknownType,
                        "UNKNOWN_TYPE " + notReceived,
                        "UNREADABLE " + unreadable);
    }

    private String leaveBehind(String listener, String type, String json) {
        return registry.leaveBehind("maillage-dead", "FAILED", listener, type, json).toString();
    }
}
