package org.maillage.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.maillage.platform.delivery.Registry.COUNTER;
import static org.maillage.platform.delivery.Registry.METER;

import org.junit.jupiter.api.Test;
import org.maillage.platform.id.UuidV7;
import org.maillage.sample.Effects;
import org.maillage.sample.published.BlindLowered;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;

@DeliveryTest
class DomainEventsTests {

    @Autowired DomainEvents events;
    @Autowired ApplicationEventPublisher unguarded;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Effects effects;
    @Autowired Registry registry;

    @Test
    void refusesToPublishOutsideATransaction() {
        var lamp = Registry.lamp();
        assertThatIllegalStateException().isThrownBy(() -> events.publish(lamp));
    }

    /** Control: without the refusal the event is stored, and no listener ever begins. */
    @Test
    void wouldLeaveLyingWhatIsPublishedOutsideATransaction() {
        var lost = Registry.lamp();
        unguarded.publishEvent(lost);

        var kept = registry.publish(Registry.lamp());
        await().untilAsserted(() -> assertThat(effects.of(COUNTER, kept.eventId())).hasSize(1));
        assertThat(registry.status(COUNTER, lost.eventId())).contains("PUBLISHED");
        assertThat(effects.of(COUNTER, lost.eventId())).isEmpty();
    }

    @Test
    void storesAPublicationForEachListenerWithTheChange() {
        var lamp = Registry.lamp();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> events.publish(lamp));

        await().untilAsserted(() -> {
            assertThat(registry.deliveries(COUNTER, lamp.eventId())).containsExactly(1);
            assertThat(registry.deliveries(METER, lamp.eventId())).containsExactly(1);
        });
        assertThat(effects.of(COUNTER, lamp.eventId())).hasSize(1);
        assertThat(effects.of(METER, lamp.eventId())).hasSize(1);
    }

    @Test
    void storesNothingWhenTheChangeIsUndone() {
        var lamp = Registry.lamp();
        new TransactionTemplate(transactions)
                .executeWithoutResult(change -> {
                    events.publish(lamp);
                    change.setRollbackOnly();
                });

        assertThat(registry.status(COUNTER, lamp.eventId())).isEmpty();
        assertThat(registry.deliveries(COUNTER, lamp.eventId())).isEmpty();
        assertThat(effects.of(COUNTER, lamp.eventId())).isEmpty();
    }

    /** Control: published in a transaction of its own, it outlives the change that is undone. */
    @Test
    void wouldTellOfAnUndoneChangeFromATransactionOfItsOwn() {
        var lamp = Registry.lamp();
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        new TransactionTemplate(transactions)
                .executeWithoutResult(change -> {
                    own.executeWithoutResult(_ -> events.publish(lamp));
                    change.setRollbackOnly();
                });

        await().untilAsserted(() -> assertThat(effects.of(COUNTER, lamp.eventId())).hasSize(1));
    }

    @Test
    void deliversOnAThreadOfItsOwn() {
        var lamp = registry.publish(Registry.lamp());

        await().untilAsserted(() ->
                assertThat(effects.of(COUNTER, lamp.eventId()))
                        .singleElement()
                        .asString()
                        .startsWith("LampLit listener-"));
    }

    @Test
    void deliversToAListenerOfAnInterfaceAsTheConcreteRecord() {
        var blind = new BlindLowered(UuidV7.next(), Instant.EPOCH, "kitchen", 45);
        new TransactionTemplate(transactions).executeWithoutResult(_ -> events.publish(blind));

        await().untilAsserted(() ->
                assertThat(effects.of(METER, blind.eventId()))
                        .singleElement()
                        .asString()
                        .startsWith("BlindLowered listener-"));
    }
}
