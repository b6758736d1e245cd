package org.maillage.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;
import static org.maillage.platform.delivery.Registry.COUNTER;
import static org.maillage.platform.delivery.Registry.METER;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.sample.Effects;
import org.maillage.sample.published.LampLit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

import java.util.List;

@DeliveryTest
class JanitorTests {

    private static final String LAMP = LampLit.class.getName();

    @Autowired Janitor janitor;
    @Autowired FailedEventPublications failed;
    @Autowired Effects effects;
    @Autowired Registry registry;

    @BeforeEach
    void empty() {
        registry.execute("delete from platform.event_publication");
        registry.execute("delete from platform.event_quarantine");
    }

    @AfterEach
    void repair() {
        effects.repair(COUNTER);
        effects.repair(METER);
    }

    @Test
    void deliversAgainUntilTheListenerIsRepaired() {
        var lamp = publishToABrokenListener();
        assertThat(registry.lastError(COUNTER, lamp.eventId()))
                .isEqualTo("java.lang.IllegalStateException: The sensor of sample.lamp-counter");

        registry.passTime();
        janitor.sweep();
        await().untilAsserted(() -> assertThat(registry.attempts(lamp.eventId())).isEqualTo(2));
        awaitFailure(lamp);

        effects.repair(COUNTER);
        registry.passTime();
        janitor.sweep();
        await().untilAsserted(() ->
                assertThat(registry.deliveries(COUNTER, lamp.eventId())).containsExactly(3));
        assertThat(effects.of(COUNTER, lamp.eventId())).hasSize(1);
    }

    @Test
    void waitsBeforeItDeliversAgain() {
        var lamp = publishToABrokenListener();

        janitor.sweep();

        assertThat(registry.attempts(lamp.eventId())).isEqualTo(1);
        assertThat(registry.status(COUNTER, lamp.eventId())).contains("FAILED");
    }

    @Test
    void takesPoisonOutOfTheWayOfWhatIsGood() {
        var broken = Registry.lamp();
        var unreadable = leaveBehindFailed(COUNTER, LAMP, "{\"eventId\":");
        registry.execute(
                "update platform.event_publication set publication_date = '2025-12-31'"
                        + " where id = '%s'".formatted(unreadable));
        var unknownType =
                leaveBehindFailed(COUNTER, "org.maillage.gone.Gone", Registry.json(broken));
        var unknownListener = leaveBehindFailed("gone.listener", LAMP, Registry.json(broken));
        var notReceived = leaveBehindFailed(COUNTER, "java.lang.String", "\"x\"");
        var exhausted = leaveBehindFailed(COUNTER, LAMP, Registry.json(broken));
        registry.execute(
                "update platform.event_publication set completion_attempts = 8 where id = '%s'"
                        .formatted(exhausted));
        var good = List.of(leaveBehindGood(), leaveBehindGood(), leaveBehindGood());

        // Control: without the quarantine the unreadable one stops everything behind it.
        assertThatException()
                .isThrownBy(() -> failed.resubmit(ResubmissionOptions.defaults()))
                .withStackTraceContaining("Jackson");
        good.forEach(lamp -> assertThat(effects.of(COUNTER, lamp.eventId())).isEmpty());

        registry.execute("update platform.event_publication set status = 'FAILED'");
        registry.passTime();
        janitor.sweep();

        await().untilAsserted(() ->
                good.forEach(lamp -> assertThat(effects.of(COUNTER, lamp.eventId())).hasSize(1)));
        assertThat(registry.quarantine())
                .containsOnly(
                        "UNREADABLE " + unreadable,
                        "UNKNOWN_TYPE " + unknownType,
                        "UNKNOWN_LISTENER " + unknownListener,
                        "UNKNOWN_TYPE " + notReceived,
                        "EXHAUSTED " + exhausted);
    }

    @Test
    void takesOverWhatADeadInstanceLeftBehind() {
        for (String status : List.of("PUBLISHED", "PROCESSING", "RESUBMITTED")) {
            var lamp = Registry.lamp();
            registry.leaveBehind("maillage-dead", status, COUNTER, LAMP, Registry.json(lamp));

            janitor.sweep();

            await().untilAsserted(() -> assertThat(effects.of(COUNTER, lamp.eventId())).hasSize(1));
        }
    }

    /** Control: the same publication of an instance that lives stays with it. */
    @Test
    void leavesToALivingInstanceWhatIsItsOwn() {
        registry.execute("insert into platform.app_instance (id) values ('maillage-living')");
        var lamp = Registry.lamp();
        registry.leaveBehind("maillage-living", "PROCESSING", COUNTER, LAMP, Registry.json(lamp));

        janitor.sweep();
        assertThat(registry.status(COUNTER, lamp.eventId())).contains("PROCESSING");

        registry.execute(
                "update platform.app_instance set beat = beat - interval '31 seconds'"
                        + " where id = 'maillage-living'");
        janitor.sweep();
        await().untilAsserted(() -> assertThat(effects.of(COUNTER, lamp.eventId())).hasSize(1));
    }

    @Test
    void takesOverWhatALivingInstanceHasNotMovedForTooLong() {
        registry.execute("insert into platform.app_instance (id) values ('maillage-stuck')");
        var lamp = Registry.lamp();
        registry.leaveBehind("maillage-stuck", "PROCESSING", COUNTER, LAMP, Registry.json(lamp));
        registry.execute(
                "update platform.event_publication set status_since = status_since"
                        + " - interval '16 minutes'");

        janitor.sweep();

        await().untilAsserted(() -> assertThat(effects.of(COUNTER, lamp.eventId())).hasSize(1));
    }

    private LampLit publishToABrokenListener() {
        effects.breakDown(COUNTER);
        var lamp = registry.publish(Registry.lamp());
        awaitFailure(lamp);
        return lamp;
    }

    private void awaitFailure(LampLit lamp) {
        await().untilAsserted(() ->
                assertThat(registry.status(COUNTER, lamp.eventId())).contains("FAILED"));
    }

    private String leaveBehindFailed(String listener, String type, String json) {
        return registry.leaveBehind("maillage-dead", "FAILED", listener, type, json).toString();
    }

    private LampLit leaveBehindGood() {
        var lamp = Registry.lamp();
        leaveBehindFailed(COUNTER, LAMP, Registry.json(lamp));
        return lamp;
    }
}
