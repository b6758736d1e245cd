package org.maillage.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.platform.delivery.Registry.COUNTER;
import static org.maillage.platform.delivery.Registry.METER;

import org.junit.jupiter.api.Test;
import org.maillage.sample.Effects;
import org.maillage.sample.published.LampLit;
import org.springframework.beans.factory.annotation.Autowired;

@DeliveryTest
class PurgeTests {

    @Autowired Purge purge;
    @Autowired Effects effects;
    @Autowired Registry registry;

    @Test
    void forgetsWhatWasReceivedLongAgoAndKeepsTheRest() {
        var old = receive();
        age(old, 31);
        var recent = receive();
        age(recent, 29);

        purge.purge();

        assertThat(registry.deliveries(COUNTER, old.eventId())).isEmpty();
        assertThat(registry.inbox(COUNTER, old.eventId())).isZero();
        assertThat(registry.deliveries(COUNTER, recent.eventId())).hasSize(1);
        assertThat(registry.inbox(COUNTER, recent.eventId())).isOne();
    }

    @Test
    void remembersTheReceptionOfWhatMayStillBeDelivered() {
        effects.breakDown(METER);
        try {
            var lamp = registry.publish(Registry.lamp());
            await().untilAsserted(() ->
                    assertThat(registry.status(METER, lamp.eventId())).contains("FAILED"));
            await().untilAsserted(
                            () -> assertThat(registry.inbox(COUNTER, lamp.eventId())).isOne());
            age(lamp, 31);

            purge.purge();

            assertThat(registry.inbox(COUNTER, lamp.eventId())).isOne();
        } finally {
            effects.repair(METER);
        }
    }

    private LampLit receive() {
        var lamp = registry.publish(Registry.lamp());
        await().untilAsserted(
                        () -> assertThat(registry.deliveries(COUNTER, lamp.eventId())).hasSize(1));
        return lamp;
    }

    private void age(LampLit lamp, int days) {
        registry.execute(
                ("update platform.event_publication_archive set completion_date = completion_date"
                                + " - interval '%d days' where serialized_event like '%%%s%%'")
                        .formatted(days, lamp.eventId()));
        registry.execute(
                ("update platform.event_inbox set received_at = received_at - interval '%d days'"
                                + " where event_id = '%s'")
                        .formatted(days, lamp.eventId()));
    }
}
