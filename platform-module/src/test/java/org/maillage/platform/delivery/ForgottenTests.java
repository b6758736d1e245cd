package org.maillage.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.platform.delivery.Registry.COUNTER;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maillage.platform.instance.Instance;
import org.maillage.sample.Effects;
import org.maillage.sample.published.LampLit;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.stream.Stream;

@DeliveryTest
class ForgottenTests {

    @Autowired Forgotten forgotten;
    @Autowired Instance instance;
    @Autowired Effects effects;
    @Autowired Registry registry;

    @AfterEach
    void empty() {
        effects.release(COUNTER);
        await().untilAsserted(() -> assertThat(registry.count("event_publication")).isZero());
    }

    /** As the answer to a commit that is lost leaves it, or a failure that could not be written down. */
    @Test
    void leavesToTheJanitorWhatThisInstanceKnowsNothingOf() {
        for (String status : List.of("PUBLISHED", "RESUBMITTED")) {
            var lamp = Registry.lamp();
            registry.leaveBehind(
                    instance.id(), status, COUNTER, LampLit.class.getName(), Registry.json(lamp));
            passSilence();

            forgotten.leave();

            assertThat(registry.status(COUNTER, lamp.eventId())).contains("FAILED");
            assertThat(registry.lastError(COUNTER, lamp.eventId())).isEqualTo("Forgotten");
        }
        registry.execute("delete from platform.event_publication");
    }

    /** Control: the same rows, of which it knows that they wait for a thread, stay with it. */
    @Test
    void keepsWhatWaitsForAThread() {
        effects.hold(COUNTER);
        var lamps = Stream.generate(Registry::lamp).limit(12).map(registry::publish).toList();
        await().until(() -> effects.isWorking(COUNTER));
        passSilence();

        forgotten.leave();

        assertThat(registry.countFailed(COUNTER)).isZero();
        effects.release(COUNTER);
        for (LampLit lamp : lamps) {
            await().untilAsserted(() -> assertThat(effects.of(COUNTER, lamp.eventId())).hasSize(1));
        }
    }

    /** What a listener is at is locked by its transaction. */
    private void passSilence() {
        registry.execute(
                "update platform.event_publication set status_since = status_since - interval '31"
                    + " seconds' where id in (select id from platform.event_publication for update"
                    + " skip locked)");
    }
}
