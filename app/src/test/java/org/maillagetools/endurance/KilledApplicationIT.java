package org.maillagetools.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillagetools.running.PackagedApplication;
import org.maillagetools.testkit.load.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** kill -9 at a random moment of load, again and again: what was answered is kept, and has each effect once. */
@Tag("endurance")
class KilledApplicationIT {

    private static final Logger log = LoggerFactory.getLogger(KilledApplicationIT.class);
    private static final int CYCLES = Integer.getInteger("kill.cycles", 50);
    private static final int VISITORS = 16;
    private static final int MOST_BEFORE_A_KILL = 400;

    @TempDir Path folder;

    @Test
    void losesNothingThatWasAnsweredAndDoublesNothing() throws Exception {
        int port = Ports.free();
        try (var site = Site.open(folder)) {
            var books = new Books(site.database());
            var first = site.start(port, Site.quick());
            first.ready();
            try (var crowd = Crowd.of(VISITORS, List.of(port), gatherings(site))) {
                killAgainAndAgain(site, port, first, crowd);
                assertThat(books.setAside()).isZero();
                assertThat(books.publicationsMissing()).isZero();
                try (var last = site.start(port, Site.quick())) {
                    last.ready();
                    crowd.stop();
                    double seconds = books.awaitAllReceived();
                    report(books, crowd, seconds);
                    check(books, crowd);
                }
            }
        }
    }

    /** Some that fill up on the way, and others that never do. */
    private static List<String> gatherings(Site site) throws SQLException {
        var gatherings = new Gatherings(site.database());
        var slugs = new ArrayList<>(gatherings.open("ample", 8, 100_000));
        slugs.addAll(gatherings.open("scarce", 30, 100));
        return slugs;
    }

    private static void killAgainAndAgain(
            Site site, int port, PackagedApplication first, Crowd crowd) throws Exception {
        var running = first;
        for (int cycle = 1; cycle <= CYCLES; cycle++) {
            int enough =
                    crowd.answered() + ThreadLocalRandom.current().nextInt(1, MOST_BEFORE_A_KILL);
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> crowd.answered() >= enough);
            running.kill();
            if (cycle < CYCLES) {
                running = site.start(port, Site.quick());
            }
        }
    }

    private static void report(Books books, Crowd crowd, double seconds) throws SQLException {
        log.info(
                "endurance.kill cycles={} acknowledged={} lost={} registrations={} sent_again={}"
                        + " registered_twice={} effects_missing={} effects_doubled={} oversold={}"
                        + " drained_s={} overheard_missing={}",
                CYCLES,
                crowd.acknowledged().size(),
                books.lost(crowd.acknowledged()),
                books.registrations(),
                crowd.unanswered(),
                books.registeredTwice(),
                books.effectsMissing(),
                books.effectsDoubled(),
                books.oversold(),
                "%.1f".formatted(seconds),
                books.overheardMissing());
    }

    private static void check(Books books, Crowd crowd) throws SQLException {
        assertThat(crowd.unexpected()).isEmpty();
        assertThat(crowd.acknowledged()).hasSizeGreaterThan(CYCLES);
        assertThat(books.lost(crowd.acknowledged())).isZero();
        assertThat(books.registeredTwice()).isZero();
        assertThat(books.effectsMissing()).isZero();
        assertThat(books.effects()).isEqualTo(books.registrations());
        assertThat(books.effectsDoubled()).isZero();
        assertThat(books.oversold()).isZero();
        // Control: without the registry the same kills lose what the same transactions have
        // published.
        assertThat(books.overheardMissing()).isPositive();
    }
}
