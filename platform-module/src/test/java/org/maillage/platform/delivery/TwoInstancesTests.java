package org.maillage.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.platform.delivery.Registry.COUNTER;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.maillage.sample.published.LampLit;
import org.maillagetools.testkit.TestDatabase;
import org.maillagetools.testkit.TestDatabases;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Two applications on one database, both of which deliver again what failed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesTests {

    private static final int MANY = 40;

    private TestDatabase database;
    private Node first;
    private Node second;
    private Registry registry;

    @BeforeAll
    void start() {
        database = TestDatabases.create();
        first = Node.start(database);
        second = Node.start(database);
        registry = first.registry(database);
    }

    @AfterAll
    void stop() {
        second.close();
        first.close();
        database.close();
    }

    @Test
    void deliverEachFailedPublicationOnce() {
        List<LampLit> lamps = failMany();
        registry.passTime();

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(first.janitor()::sweep),
                        CompletableFuture.runAsync(second.janitor()::sweep))
                .join();

        for (LampLit lamp : lamps) {
            await().untilAsserted(() ->
                    assertThat(registry.deliveries(COUNTER, lamp.eventId())).containsExactly(2));
            assertThat(first.effects().of(COUNTER, lamp.eventId())).hasSize(1);
        }
    }

    @Test
    void doNotClaimWhatWaitsInAnother() {
        var lamp = leaveWaitingInAnother();

        second.incomplete().resubmitIncompletePublicationsOlderThan(Duration.ZERO);

        assertThat(registry.attempts(lamp.eventId())).isEqualTo(1);
        assertThat(registry.status(COUNTER, lamp.eventId())).contains("PUBLISHED");
        registry.execute("delete from platform.event_publication");
    }

    /** Control: without the guard whoever takes "incomplete" publications for left behind delivers what waits in another. */
    @Test
    void wouldClaimWhatWaitsInAnotherWithoutTheGuard() {
        registry.execute(
                "alter table platform.event_publication disable trigger publication_guard");
        try {
            var lamp = leaveWaitingInAnother();

            second.incomplete().resubmitIncompletePublicationsOlderThan(Duration.ZERO);

            await().untilAsserted(() ->
                    assertThat(registry.deliveries(COUNTER, lamp.eventId())).containsExactly(2));
        } finally {
            registry.execute(
                    "alter table platform.event_publication enable trigger publication_guard");
        }
    }

    @Test
    void letTheOtherFinishHoweverLongItTakes() {
        first.effects().hold(COUNTER);
        var lamp = registry.publish(Registry.lamp());
        await().until(() -> first.effects().isWorking(COUNTER));
        registry.execute("update platform.app_instance set beat = beat - interval '31 seconds'");

        second.janitor().sweep();
        first.effects().release(COUNTER);

        await().untilAsserted(() ->
                assertThat(registry.deliveries(COUNTER, lamp.eventId())).containsExactly(1));
        assertThat(first.effects().of(COUNTER, lamp.eventId())).hasSize(1);
    }

    @Test
    void onlyOneOfThemIsTheJanitor() {
        LampLit lamp = failOne();
        registry.passTime();

        assertThat(first.exclusively("janitor", () -> second.janitor().run())).isTrue();

        assertThat(registry.status(COUNTER, lamp.eventId())).contains("FAILED");
        second.janitor().run();
        await().untilAsserted(() ->
                assertThat(registry.deliveries(COUNTER, lamp.eventId())).containsExactly(2));
    }

    @Test
    void knowEachOtherByTheNamesOfTheirConnections() {
        assertThat(registry.instances()).contains(first.id(), second.id());
        assertThat(registry.connectionNames()).contains(first.id(), second.id());
    }

    private LampLit leaveWaitingInAnother() {
        registry.execute(
                "insert into platform.app_instance (id) values ('maillage-other')"
                        + " on conflict do nothing");
        var lamp = Registry.lamp();
        registry.leaveBehind(
                "maillage-other",
                "PUBLISHED",
                COUNTER,
                LampLit.class.getName(),
                Registry.json(lamp));
        return lamp;
    }

    private LampLit failOne() {
        return fail(1).getFirst();
    }

    private List<LampLit> failMany() {
        return fail(MANY);
    }

    private List<LampLit> fail(int number) {
        first.effects().breakDown(COUNTER);
        var lamps = Stream.generate(Registry::lamp).limit(number).map(registry::publish).toList();
        await().untilAsserted(() -> assertThat(registry.countFailed(COUNTER)).isEqualTo(number));
        await().untilAsserted(
                        () -> assertThat(registry.count("event_publication")).isEqualTo(number));
        first.effects().repair(COUNTER);
        return lamps;
    }
}
