package org.maillage.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;
import static org.maillage.platform.delivery.Registry.METER;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maillage.platform.id.UuidV7;
import org.maillage.sample.published.BlindLowered;
import org.maillagetools.testkit.TestDatabase;
import org.maillagetools.testkit.TestDatabases;
import org.maillagetools.testkit.load.Load;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** All listeners are held up, in their transactions, with a thousand publications behind them. */
@Tag("endurance")
class SlowListenerTests {

    private static final Logger log = LoggerFactory.getLogger(SlowListenerTests.class);
    private static final int BEHIND = 1_000;
    private static final int USERS = 8;
    private static final int REQUESTS = 4_000;

    private TestDatabase database;
    private Tally tally;

    @BeforeEach
    void create() {
        database = TestDatabases.create();
        tally = Tally.of(database);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void publishersReturnAndUsersGoOn() throws Exception {
        try (var node = Node.start(database)) {
            Load.run(USERS, REQUESTS, () -> new User(node));
            var before = Load.run(USERS, REQUESTS, () -> new User(node));
            node.effects().hold(METER);
            var publishing = Load.run(1, BEHIND, () -> new Publisher(node));
            await().until(() -> node.effects().isWorking(METER));

            var during = Load.run(USERS, REQUESTS, () -> new User(node));

            assertThat(during.accepted()).isEqualTo(REQUESTS);
            assertThat(tally.open()).isEqualTo(BEHIND);
            node.effects().release(METER);
            tally.awaitNothingOpen();
            assertThat(tally.effects(METER)).isEqualTo(BEHIND);
            log.info(
                    "fault.slow {} publisher_p99_ms={}",
                    "users_p95_ms=%.2f with_slow_listeners_p95_ms=%.2f"
                            .formatted(before.percentileMillis(95), during.percentileMillis(95)),
                    "%.1f".formatted(publishing.p99Millis()));
        }
    }

    /** Control: as many listeners as there is work take the whole pool. */
    @Test
    void usersWouldGetNoConnectionWithoutALimitOfListeners() throws Exception {
        try (var node =
                Node.start(
                        database,
                        "--spring.datasource.hikari.connection-timeout=1000",
                        "--spring.task.execution.pool.core-size=200",
                        "--spring.task.execution.pool.max-size=200")) {
            node.effects().hold(METER);
            node.publish(Stream.generate(SlowListenerTests::blind).limit(BEHIND).toList());
            await().until(() -> node.pool().getHikariPoolMXBean().getIdleConnections() == 0);

            assertThatException()
                    .isThrownBy(() -> new User(node).act(0))
                    .withStackTraceContaining("Connection is not available");
            node.effects().release(METER);
        }
    }

    private static BlindLowered blind() {
        return new BlindLowered(UuidV7.next(), Instant.EPOCH, "hall", 30);
    }

    /** Reads and writes, as a page does. */
    private record User(Node node) implements Load.Client {

        @Override
        public boolean act(int number) {
            node.effects().of("sample.user", UUID.randomUUID());
            node.effects().note("sample.user");
            return true;
        }

        @Override
        public void close() {}
    }

    private record Publisher(Node node) implements Load.Client {

        @Override
        public boolean act(int number) {
            node.publish(List.of(blind()));
            return true;
        }

        @Override
        public void close() {}
    }
}
