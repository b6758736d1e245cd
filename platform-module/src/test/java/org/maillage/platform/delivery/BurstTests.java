package org.maillage.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.platform.delivery.Registry.METER;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maillage.platform.id.UuidV7;
import org.maillage.sample.published.BlindLowered;
import org.maillagetools.testkit.TestDatabases;
import org.maillagetools.testkit.load.Load;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.stream.Stream;

/** More is published at once than can be received at once. */
@Tag("endurance")
class BurstTests {

    private static final Logger log = LoggerFactory.getLogger(BurstTests.class);
    private static final int PUBLISHERS = 4;
    private static final int IN_A_TRANSACTION = 100;

    @Test
    void everyPublicationOfABurstIsReceivedOnce() throws Exception {
        burst("fault.burst", 50_000);
    }

    /** What the executor turns away stays published, and the janitor's rounds find it. */
    @Test
    void whatTheExecutorTurnsAwayIsReceivedOnceToo() throws Exception {
        burst(
                "fault.rejected",
                2_000,
                "--spring.task.execution.pool.queue-capacity=10",
                "--maillage.delivery.interval=250ms",
                "--maillage.delivery.back-off=10ms",
                "--maillage.delivery.staleness=2s",
                "--maillage.delivery.attempts=30");
    }

    /** Control: without a janitor that does its rounds, what was turned away stays where it is. */
    @Test
    void whatIsTurnedAwayWouldStayWithoutTheJanitor() throws Exception {
        try (var database = TestDatabases.create();
                var node = Node.start(database, "--spring.task.execution.pool.queue-capacity=10")) {
            var tally = Tally.of(database);
            publish(node, 2_000);
            node.awaitIdleListeners();

            assertThat(tally.open()).isPositive();
            assertThat(tally.effects(METER) + tally.open()).isEqualTo(2_000);
            log.info("fault.rejected.control open={}", tally.open());
        }
    }

    private static void burst(String figure, int number, String... arguments) throws Exception {
        try (var database = TestDatabases.create();
                var node = Node.start(database, arguments)) {
            var tally = Tally.of(database);
            long start = System.nanoTime();
            var published = publish(node, number);
            tally.awaitNothingOpen();
            double seconds = (System.nanoTime() - start) / 1e9;

            assertThat(tally.effects(METER)).isEqualTo(number);
            assertThat(tally.doubled(METER)).isZero();
            assertThat(tally.quarantine()).isEmpty();
            log.info(
                    "{} publications={} lost=0 doubled=0 {} drained_per_second={} seconds={}",
                    figure,
                    number,
                    "published_per_second=%.0f transaction_p99_ms=%.0f"
                            .formatted(number / published.seconds(), published.p99Millis()),
                    Math.round(number / seconds),
                    "%.1f".formatted(seconds));
        }
    }

    private static Load.Result publish(Node node, int number) throws Exception {
        return Load.run(PUBLISHERS, number / IN_A_TRANSACTION, () -> new Publisher(node));
    }

    private record Publisher(Node node) implements Load.Client {

        @Override
        public boolean act(int number) {
            node.publish(Stream.generate(BurstTests::blind).limit(IN_A_TRANSACTION).toList());
            return true;
        }

        @Override
        public void close() {}
    }

    private static BlindLowered blind() {
        return new BlindLowered(UuidV7.next(), Instant.EPOCH, "hall", 30);
    }
}
