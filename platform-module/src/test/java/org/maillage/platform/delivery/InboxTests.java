package org.maillage.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.platform.delivery.Registry.COUNTER;

import org.junit.jupiter.api.Test;
import org.maillage.sample.Effects;
import org.maillage.sample.published.LampLit;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Collections;

@DeliveryTest
class InboxTests {

    @Autowired Effects effects;
    @Autowired Registry registry;

    @Test
    void letsAnEventThatIsDeliveredThreeTimesHaveItsEffectOnce() {
        var lamp = deliverThreeTimes();

        assertThat(effects.of(COUNTER, lamp.eventId())).hasSize(1);
    }

    /** Control: without the inbox's key each delivery has its effect. */
    @Test
    void wouldLetEachDeliveryHaveItsEffectWithoutTheKey() {
        registry.execute("alter table platform.event_inbox drop constraint event_inbox_pkey");
        try {
            var lamp = deliverThreeTimes();

            assertThat(effects.of(COUNTER, lamp.eventId())).hasSize(3);
        } finally {
            registry.execute("delete from platform.event_inbox");
            registry.execute(
                    "alter table platform.event_inbox add constraint event_inbox_pkey"
                            + " primary key (listener_id, event_id)");
        }
    }

    @Test
    void remembersNothingOfAListenerThatFailed() {
        effects.breakDown(COUNTER);
        try {
            var lamp = registry.publish(Registry.lamp());
            await().untilAsserted(() ->
                    assertThat(registry.status(COUNTER, lamp.eventId())).contains("FAILED"));

            assertThat(registry.inbox(COUNTER, lamp.eventId())).isZero();
            assertThat(effects.of(COUNTER, lamp.eventId())).isEmpty();
        } finally {
            effects.repair(COUNTER);
        }
    }

    /** One after the other: the registry completes by listener and content, so equal open publications end together. */
    private LampLit deliverThreeTimes() {
        var lamp = Registry.lamp();
        for (int delivered = 1; delivered <= 3; delivered++) {
            registry.publish(lamp);
            var archived = Collections.nCopies(delivered, 1);
            await().untilAsserted(() ->
                    assertThat(registry.deliveries(COUNTER, lamp.eventId()))
                            .containsExactlyElementsOf(archived));
        }
        return lamp;
    }
}
