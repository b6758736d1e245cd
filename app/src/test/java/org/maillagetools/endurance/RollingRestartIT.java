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
import java.util.List;

/** One instance after the other goes and comes back while people register at both. */
@Tag("endurance")
class RollingRestartIT {

    private static final Logger log = LoggerFactory.getLogger(RollingRestartIT.class);
    private static final int ROUNDS = 2;
    private static final int VISITORS = 4;
    private static final int BETWEEN_STOPS = 100;

    @TempDir Path folder;

    @Test
    void losesNothingAndTurnsNobodyAway() throws Exception {
        var ports = List.of(Ports.free(), Ports.free());
        try (var site = Site.open(folder)) {
            var running = startBoth(site, ports);
            var slugs = new Gatherings(site.database()).open("rolling", 8, 100_000);
            try (var crowd = Crowd.of(VISITORS, ports, slugs)) {
                for (int stop = 0; stop < ROUNDS * ports.size(); stop++) {
                    int next = stop % ports.size();
                    awaitMore(crowd);
                    assertThat(running[next].stop()).isPositive();
                    awaitMore(crowd);
                    running[next] = site.start(ports.get(next), Site.quick());
                    running[next].ready();
                }
                crowd.stop();
                var books = new Books(site.database());
                double drained = books.awaitAllReceived();
                report(books, crowd, drained);
                check(books, crowd);
            } finally {
                running[0].close();
                running[1].close();
            }
        }
    }

    private static PackagedApplication[] startBoth(Site site, List<Integer> ports)
            throws Exception {
        var running = new PackagedApplication[ports.size()];
        for (int i = 0; i < running.length; i++) {
            running[i] = site.start(ports.get(i), Site.quick());
            running[i].ready();
        }
        return running;
    }

    private static void awaitMore(Crowd crowd) {
        int enough = crowd.answered() + BETWEEN_STOPS;
        await().atMost(Duration.ofMinutes(2)).until(() -> crowd.answered() >= enough);
    }

    private static void report(Books books, Crowd crowd, double drained) throws SQLException {
        log.info(
                "endurance.rolling restarts={} answered={} lost={} registered_twice={}"
                        + " effects_missing={} effects_doubled={} other_than_503={} unavailable={}"
                        + " refused_or_broken={} drained_s={}",
                ROUNDS * 2,
                crowd.answered(),
                books.lost(crowd.acknowledged()),
                books.registeredTwice(),
                books.effectsMissing(),
                books.effectsDoubled(),
                crowd.unexpected().size(),
                crowd.unavailable(),
                crowd.unanswered(),
                "%.1f".formatted(drained));
    }

    private static void check(Books books, Crowd crowd) throws SQLException {
        assertThat(crowd.unexpected()).isEmpty();
        assertThat(crowd.unavailable()).isLessThanOrEqualTo(crowd.answered() / 100);
        assertThat(books.lost(crowd.acknowledged())).isZero();
        assertThat(books.registrations()).isEqualTo(crowd.acknowledged().size());
        assertThat(books.registeredTwice()).isZero();
        assertThat(books.effects()).isEqualTo(books.registrations());
        assertThat(books.effectsMissing()).isZero();
        assertThat(books.effectsDoubled()).isZero();
    }
}
