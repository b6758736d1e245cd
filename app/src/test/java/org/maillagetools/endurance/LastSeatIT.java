package org.maillagetools.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.maillagetools.endurance.Sampler.Sampled;
import org.maillagetools.running.Database;
import org.maillagetools.running.PackagedApplication;
import org.maillagetools.testkit.Browser;
import org.maillagetools.testkit.load.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** More people than seats, at the same moment, at two instances: nobody sits on anybody's lap, and no seat stays empty. */
@Tag("endurance")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LastSeatIT {

    private static final Logger log = LoggerFactory.getLogger(LastSeatIT.class);
    private static final int REPEATS = 20;
    private static final int AT_ONCE = 200;
    private static final int SEATS = 200;
    private static final int ATTEMPTS = 2_000;
    private static final int CLIENTS = 32;

    private static final String OLDEST =
            "select id from events.registration where event_id = ? and status = 'CONFIRMED'"
                    + " order by registered_at limit 1";

    @TempDir static Path folder;
    private Site site;
    private Database database;
    private Gatherings gatherings;
    private PackagedApplication first;
    private PackagedApplication second;
    private List<Integer> ports;
    private URI link;

    @BeforeAll
    void start() throws Exception {
        site = Site.open(folder);
        database = site.database();
        gatherings = new Gatherings(database);
        first = site.start(Ports.free());
        link = first.firstLink();
        second = site.start(Ports.free());
        ports = List.of(first.ready().getPort(), second.ready().getPort());
    }

    @AfterAll
    void stop() {
        second.close();
        first.close();
        site.close();
    }

    @Test
    void isGivenToExactlyOneOfManyWhoAskAtOnce() throws Exception {
        var given = new ArrayList<Integer>();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            given.add(giveOneSeat("last-" + repeat));
        }

        log.info("endurance.seat.last repeats={} at_once={} given={}", REPEATS, AT_ONCE, given);
        assertThat(given).hasSize(REPEATS).containsOnly(1);
        assertThat(new Books(database).oversold()).isZero();
    }

    private int giveOneSeat(String slug) throws Exception {
        gatherings.open(slug, 1);
        try (var crowd = Crowd.ofOneFormEach(AT_ONCE, ports, List.of(slug))) {
            crowd.stop();
            assertThat(crowd.unexpected()).isEmpty();
            assertThat(crowd.answered()).isEqualTo(AT_ONCE);
            return crowd.acknowledged().size();
        }
    }

    @Test
    void areNeverMoreThanThereAreWhileSomeAreGivenBack() throws Exception {
        var gathering = gatherings.open("moving", SEATS);
        var staff = Staff.signIn(link);
        var seats = Sampler.start(database, gathering);
        try (var crowd = Crowd.ofManyForms(CLIENTS, ATTEMPTS / CLIENTS, ports, List.of("moving"))) {
            int givenBack = 0;
            while (!crowd.isDone()) {
                givenBack += cancelOne(staff, gathering);
            }
            crowd.stop();
            var sampled = seats.end();

            report(crowd, givenBack, sampled, confirmed(gathering));
            assertThat(crowd.unexpected()).isEmpty();
            assertThat(givenBack).isPositive();
            assertThat(sampled.most()).isEqualTo(SEATS);
            assertThat(confirmed(gathering)).isEqualTo(crowd.acknowledged().size() - givenBack);
            assertThat(new Books(database).oversold()).isZero();
        }
    }

    /** Control: who counts first and inserts then sells seats twice. */
    @Test
    void wouldBeSoldTwiceByCountingFirst() throws Exception {
        long taken = NaiveSeat.taken(database, CLIENTS / 2, ATTEMPTS);

        log.info("endurance.seat.control naive seats={} taken={}", SEATS, taken);
        assertThat(taken).isGreaterThan(SEATS);
    }

    /** Staff give back the seat of whoever came first. */
    private int cancelOne(Browser staff, UUID gathering) throws Exception {
        var path = "/admin/events/" + gathering + "/registrations";
        try (var connection = database.connect();
                var oldest = connection.prepareStatement(OLDEST)) {
            oldest.setObject(1, gathering);
            try (var row = oldest.executeQuery()) {
                if (!row.next()) {
                    return 0;
                }
                var answer = staff.fill(path, path + "/" + row.getString(1) + "/cancel");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
                return 1;
            }
        }
    }

    private long confirmed(UUID gathering) throws SQLException {
        return database.count(
                "select count(*) from events.registration where event_id = ? and status ="
                        + " 'CONFIRMED'",
                gathering);
    }

    private static void report(Crowd crowd, int givenBack, Sampled sampled, long atTheEnd) {
        log.info(
                "endurance.seat.moving seats={} attempts={} acknowledged={} given_back={}"
                        + " samples={} most_taken={} taken_at_the_end={} unavailable={}",
                SEATS,
                crowd.answered(),
                crowd.acknowledged().size(),
                givenBack,
                sampled.samples(),
                sampled.most(),
                atTheEnd,
                crowd.unavailable());
    }
}
