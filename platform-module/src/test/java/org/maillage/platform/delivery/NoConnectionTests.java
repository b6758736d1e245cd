package org.maillage.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.platform.delivery.Registry.METER;

import org.junit.jupiter.api.Test;
import org.maillage.platform.id.UuidV7;
import org.maillage.sample.published.BlindLowered;
import org.maillagetools.testkit.TestDatabases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The database goes away between a publication and its listener. */
class NoConnectionTests {

    private static final int THREADS = 4;

    @Test
    void whatFoundNoConnectionBeforeItsListenerIsDeliveredOnceThereAreSome() throws Exception {
        try (var database = TestDatabases.create();
                var owner = database.connectAsOwner();
                var node =
                        Node.start(
                                database,
                                "--spring.datasource.hikari.connection-timeout=500",
                                "--maillage.delivery.back-off=1ms")) {
            var tally = Tally.of(database);
            keepAllThreadsBusy(node);
            publish(node);

            connectionsAllowed(owner, 0);
            node.pool().getHikariPoolMXBean().softEvictConnections();
            node.effects().release(METER);
            node.awaitIdleListeners();
            connectionsAllowed(owner, -1);

            assertThat(tally.open()).isEqualTo(1);
            tally.execute(
                    "update platform.event_publication set status_since = now() - interval '31 s'");
            await().ignoreExceptions().until(() -> deliversWhatIsForgotten(node, tally));
            assertThat(tally.effects(METER)).isEqualTo(THREADS + 1);
            assertThat(tally.doubled(METER)).isZero();
        }
    }

    /** Until they are released, each has a connection and all that comes waits for a thread. */
    private static void keepAllThreadsBusy(Node node) throws SQLException {
        node.effects().hold(METER);
        for (int i = 0; i < THREADS; i++) {
            publish(node);
        }
        var pool = node.pool().getHikariPoolMXBean();
        await().until(() -> pool.getActiveConnections() == THREADS);
    }

    private static boolean deliversWhatIsForgotten(Node node, Tally tally) {
        node.forgotten().leave();
        node.janitor().sweep();
        return tally.open() == 0;
    }

    private static void publish(Node node) {
        node.publish(List.of(new BlindLowered(UuidV7.next(), Instant.EPOCH, "hall", 30)));
    }

    private static void connectionsAllowed(Connection owner, int number) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(
                    "alter database %s connection limit %d".formatted(owner.getCatalog(), number));
        }
    }
}
