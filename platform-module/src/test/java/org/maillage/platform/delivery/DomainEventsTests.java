package org.maillage.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.maillage.platform.id.UuidV7;
import org.maillage.sample.Effects;
import org.maillage.sample.published.BlindLowered;
import org.maillage.sample.published.LampLit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;

@SpringBootTest
class DomainEventsTests {

    @Autowired DomainEvents events;
    @Autowired TransactionTemplate transaction;
    @Autowired Effects effects;

    @Test
    void refusesToPublishOutsideATransaction() {
        var lamp = new LampLit(UuidV7.next(), Instant.now(), "kitchen");
        assertThatIllegalStateException().isThrownBy(() -> events.publish(lamp));
    }

    @Test
    void deliversOnAListenersThread() {
        var lamp = new LampLit(UuidV7.next(), Instant.now(), "kitchen");
        transaction.executeWithoutResult(_ -> events.publish(lamp));

        await().untilAsserted(() ->
                assertThat(effects.of("sample.lamp-counter", lamp.eventId()))
                        .singleElement()
                        .asString()
                        .startsWith("LampLit listener-"));
    }

    @Test
    void deliversToAListenerOfAnInterfaceAsTheConcreteRecord() {
        var blind = new BlindLowered(UuidV7.next(), Instant.now(), "kitchen", 45);
        transaction.executeWithoutResult(_ -> events.publish(blind));

        await().untilAsserted(() ->
                assertThat(effects.of("sample.light-meter", blind.eventId()))
                        .singleElement()
                        .asString()
                        .startsWith("BlindLowered listener-"));
    }
}
