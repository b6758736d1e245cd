package org.maillage.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.platform.delivery.Registry.COUNTER;

import org.junit.jupiter.api.Test;
import org.maillage.sample.Effects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(
        properties = {"maillage.delivery.interval=100ms", "maillage.delivery.back-off=10ms"})
@Import(Registry.class)
class ScheduleTests {

    @Autowired Effects effects;
    @Autowired Registry registry;

    @Test
    void deliversAgainByItself() {
        effects.breakDown(COUNTER);
        var lamp = registry.publish(Registry.lamp());
        await().untilAsserted(() -> assertThat(registry.attempts(lamp.eventId())).isGreaterThan(1));
        effects.repair(COUNTER);

        await().untilAsserted(() -> assertThat(effects.of(COUNTER, lamp.eventId())).hasSize(1));
    }
}
