package org.maillage.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.platform.delivery.Registry.METER;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.maillage.platform.id.UuidV7;
import org.maillage.sample.published.BlindLowered;
import org.maillagetools.testkit.TestDatabase;
import org.maillagetools.testkit.TestDatabases;
import org.maillagetools.testkit.load.Load;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.List;

/** A million publications in the archive and fifty thousand open ones cost neither publishers nor the janitor a search through all. */
@Tag("endurance")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FullTablesTests {

    private static final Logger log = LoggerFactory.getLogger(FullTablesTests.class);
    private static final int OPEN = 50_000;
    private static final String ROWS =
            """
            insert into platform.%s (id, listener_id, event_type, serialized_event, publication_date,
              completion_date, status, completion_attempts, last_resubmission_date)
            select gen_random_uuid(), 'sample.light-meter', 'org.maillage.sample.published.BlindLowered',
              '{"eventId":"' || gen_random_uuid() || '","at":"1970-01-01T00:00:00Z","room":"hall","degrees":30}',
              now(), %s, '%s', 1, now()
            from generate_series(1, %d)
            """;

    private TestDatabase database;
    private Node node;
    private Tally tally;

    @BeforeAll
    void fill() {
        database = TestDatabases.create();
        node = Node.start(database);
        tally = Tally.of(database);
        tally.execute(ROWS.formatted("event_publication_archive", "now()", "COMPLETED", 1_000_000));
        tally.execute("insert into platform.app_instance (id) values ('maillage-busy')");
        tally.execute("update platform.app_instance set beat = beat + interval '1 day'");
        tally.execute(ROWS.formatted("event_publication", "null", "PUBLISHED", OPEN));
        tally.execute("update platform.event_publication set claimed_by = 'maillage-busy'");
        tally.execute("analyze platform.event_publication, platform.event_publication_archive");
    }

    @AfterAll
    void stop() {
        tally.execute("delete from platform.event_publication");
        node.close();
        database.close();
    }

    @Test
    void publishingAndReceivingReadNoWholeTable() throws Exception {
        var scans = new Scans(tally, node).of(this::publishAndReceive);

        assertThat(scans).doesNotContainKeys("event_publication", "event_publication_archive");
        var calls = Load.run(1, 500, Publisher::new);
        log.info("fault.full.publish p95_ms={}", "%.1f".formatted(calls.percentileMillis(95)));
        assertThat(calls.accepted()).isEqualTo(500);
    }

    @Test
    void theJanitorReadsWhatIsOpenOnceAndTheArchiveNever() throws Exception {
        long start = System.nanoTime();
        var scans = new Scans(tally, node).of(node.janitor()::sweep);
        double seconds = (System.nanoTime() - start) / 1e9;

        assertThat(scans.keySet()).doesNotContain("event_publication_archive");
        assertThat(scans.getOrDefault("event_publication", 0L)).isLessThan(2 * OPEN);
        log.info("fault.full.janitor seconds={} scans={}", "%.2f".formatted(seconds), scans);
    }

    /** Control, and the last one, for an index that has just been made again is not used by everybody: the same probe sees a statement that finds none. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aStatementWithoutAnIndexIsSeen() throws Exception {
        tally.execute("drop index platform.event_publication_event");
        node.effects().breakDown(METER);

        assertThat(new Scans(tally, node).of(this::publishAndFail))
                .containsKey("event_publication");
    }

    private void publishAndReceive() {
        var blind = blind();
        node.publish(List.of(blind));
        await().until(() -> openWith("event_id = '" + blind.eventId() + "'") == 0);
    }

    private void publishAndFail() {
        node.publish(List.of(blind()));
        await().until(() -> openWith("status = 'FAILED'") > 0);
    }

    /** By an index, so that whoever looks leaves no trace. */
    private long openWith(String condition) {
        return tally.count("platform.event_publication where " + condition);
    }

    private static BlindLowered blind() {
        return new BlindLowered(UuidV7.next(), Instant.EPOCH, "hall", 30);
    }

    private final class Publisher implements Load.Client {

        @Override
        public boolean act(int number) {
            node.publish(List.of(blind()));
            return true;
        }

        @Override
        public void close() {}
    }
}
