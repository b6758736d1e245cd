package org.maillage.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.maillage.sample.published.FuseBlown;
import org.maillagetools.testkit.TestDatabase;
import org.maillagetools.testkit.TestDatabases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ResubmissionOptions;

import java.util.List;
import java.util.Map;

/** Ten of each kind of poison, ahead of a thousand good ones. */
@Tag("endurance")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonTests {

    private static final Logger log = LoggerFactory.getLogger(PoisonTests.class);
    private static final String FUSE_BOX = "sample.fuse-box";
    private static final String FUSE = FuseBlown.class.getName();
    private static final int EACH = 10;
    private static final int GOOD = 1_000;

    private TestDatabase database;
    private Tally tally;

    @BeforeAll
    void create() {
        database = TestDatabases.create();
        Node.start(database).close();
        tally = Tally.of(database);
    }

    @AfterAll
    void drop() {
        database.close();
    }

    @BeforeEach
    void poisonTheQueue() {
        tally.execute("delete from platform.event_publication");
        tally.execute("delete from platform.event_quarantine");
        tally.execute("delete from sample.effect");
        for (String how : List.of("throws", "overflows", "misses")) {
            leaveBehind(EACH, FUSE_BOX, FUSE, fuse(how));
        }
        leaveBehind(EACH, FUSE_BOX, FUSE, "'{\"eventId\":'");
        leaveBehind(EACH, FUSE_BOX, "org.maillage.gone.Gone", fuse("good"));
        leaveBehind(EACH, "gone.listener", FUSE, fuse("good"));
        leaveBehind(EACH, FUSE_BOX, "java.lang.String", "'\"x\"'");
        leaveBehind(GOOD, FUSE_BOX, FUSE, fuse("good"));
        tally.execute(
                "update platform.event_publication set publication_date = publication_date +"
                        + " interval '1 day', last_resubmission_date = last_resubmission_date +"
                        + " interval '1 day' where event_id is not null and serialized_event like"
                        + " '%good%'");
    }

    @Test
    void everyGoodOneIsReceivedOnceAndThePoisonSetAsideWithItsReason() {
        try (var node =
                Node.start(
                        database,
                        "--maillage.delivery.interval=200ms",
                        "--maillage.delivery.back-off=10ms")) {
            assertThat(node.id()).isNotEmpty();
            long start = System.nanoTime();
            tally.awaitNothingOpen();
            double seconds = (System.nanoTime() - start) / 1e9;

            assertThat(tally.quarantine())
                    .isEqualTo(
                            Map.of(
                                    "EXHAUSTED",
                                    3 * EACH,
                                    "UNREADABLE",
                                    EACH,
                                    "UNKNOWN_TYPE",
                                    2 * EACH,
                                    "UNKNOWN_LISTENER",
                                    EACH));
            assertThat(tally.effects(FUSE_BOX)).isEqualTo(GOOD);
            assertThat(tally.doubled(FUSE_BOX)).isZero();
            assertThat(causes()).contains("IllegalState", "StackOverflow", "NoClassDefFound");
            log.info(
                    "fault.poison good={} doubled=0 quarantined={} seconds={}",
                    GOOD,
                    tally.count("platform.event_quarantine"),
                    "%.1f".formatted(seconds));
        }
    }

    /** Control: Modulith's own resubmission stops at the first that cannot be read, and does so again and again. */
    @Test
    void theGoodOnesWouldStarveWithoutTheQuarantine() {
        try (var node = Node.start(database)) {
            for (int round = 0; round < 3; round++) {
                assertThatException()
                        .isThrownBy(() -> node.failed().resubmit(ResubmissionOptions.defaults()));
            }
            assertThat(tally.effects(FUSE_BOX)).isZero();
        }
    }

    private String causes() {
        return String.join(
                " ",
                tally.owner()
                        .sql("select distinct last_error from platform.event_quarantine")
                        .query((row, _) -> String.valueOf(row.getString(1)))
                        .list());
    }

    private static String fuse(String how) {
        return "json_build_object('eventId', gen_random_uuid(), 'at', '2026-01-05T08:00:00Z', 'how', '%s')::text"
                .formatted(how);
    }

    private void leaveBehind(int number, String listener, String type, String json) {
        tally.owner()
                .sql(
                        "insert into platform.event_publication (id, listener_id, event_type,"
                                + " serialized_event, publication_date, status,"
                                + " completion_attempts, last_resubmission_date) select"
                                + " gen_random_uuid(), ?, ?, "
                                + json
                                + ", '2026-01-01', 'FAILED', 1, '2026-01-01' from"
                                + " generate_series(1, ?)")
                .params(listener, type, number)
                .update();
    }
}
