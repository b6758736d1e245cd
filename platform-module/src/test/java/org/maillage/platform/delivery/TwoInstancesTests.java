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
import org.springframework.modulith.events.ResubmissionOptions;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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
    void doNotClaimWhatTheOtherIsWorkingOn() throws Exception {
        assertThat(claimsOf(failOne())).isEqualTo(2);
    }

    /** Control: without the guard the second instance, working from an old list, claims it again. */
    @Test
    void wouldClaimWhatTheOtherIsWorkingOnWithoutTheGuard() throws Exception {
        LampLit lamp = failOne();
        registry.execute(
                "alter table platform.event_publication disable trigger publication_guard");
        try {
            assertThat(claimsOf(lamp)).isEqualTo(3);
        } finally {
            registry.execute(
                    "alter table platform.event_publication enable trigger publication_guard");
        }
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

    /** The second lists while it has failed, and claims while the first is working on it. */
    private int claimsOf(LampLit lamp) throws InterruptedException {
        first.effects().hold(COUNTER);
        var listed = new CountDownLatch(1);
        var working = new CountDownLatch(1);
        var late =
                CompletableFuture.runAsync(
                        () -> second.failed().resubmit(afterListing(listed, working)));
        listed.await();
        first.failed().resubmit(ResubmissionOptions.defaults());
        await().until(() -> first.effects().isWorking(COUNTER));
        working.countDown();
        late.join();
        int claims = registry.attempts(lamp.eventId());
        first.effects().release(COUNTER);
        await().untilAsserted(
                        () -> assertThat(first.effects().of(COUNTER, lamp.eventId())).hasSize(1));
        await().untilAsserted(() -> assertThat(registry.count("event_publication")).isZero());
        return claims;
    }

    private static ResubmissionOptions afterListing(CountDownLatch listed, CountDownLatch go) {
        return ResubmissionOptions.defaults()
                .withFilter(_ -> {
                    listed.countDown();
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return true;
                });
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
