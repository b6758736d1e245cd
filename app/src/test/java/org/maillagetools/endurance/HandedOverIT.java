package org.maillagetools.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillagetools.running.Database;
import org.maillagetools.running.PackagedApplication;
import org.maillagetools.testkit.load.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What an instance has not received when it stops, or when it stands still, another one does. */
@Tag("endurance")
class HandedOverIT {

    private static final Logger log = LoggerFactory.getLogger(HandedOverIT.class);
    private static final int QUEUED = 1_000;
    private static final int VISITORS = 8;

    /** The default silence is 30 s. */
    private static final Duration STANDSTILL = Duration.ofSeconds(40);

    private static final String UNHURRIED = "--probe.work=250ms";

    @TempDir Path folder;

    @Test
    void isDoneElsewhereWhenItIsAskedToStop() throws Exception {
        try (var site = Site.open(folder)) {
            var books = new Books(site.database());
            var leaving = queue(site, Site.quick(UNHURRIED));
            try (var staying = site.start(Ports.free(), Site.quick())) {
                staying.ready();
                long queued = books.open();
                var took = leaving.stop();
                double drained = books.awaitAllReceived();

                log.info(
                        "endurance.sigterm queued={} stopped_s={} drained_s={} done_elsewhere={}"
                                + " effects_missing={} effects_doubled={}",
                        queued,
                        took.toSeconds(),
                        "%.1f".formatted(drained),
                        books.effectsOf(staying),
                        books.effectsMissing(),
                        books.effectsDoubled());
                assertThat(books.effectsOf(staying)).isPositive();
                checkOnce(books);
            }
        }
    }

    /** Everything as it is by default: patience of the database, of the instances, of delivery. */
    @Test
    void isTakenOverOnceWhenItStandsStill() throws Exception {
        try (var site = Site.open(folder);
                var frozen = queue(site, UNHURRIED);
                var awake = site.start(Ports.free())) {
            awake.ready();
            standStill(site, frozen, STANDSTILL, "inbox=on");

            var books = new Books(site.database());
            checkOnce(books);
            assertThat(books.effectsOf(awake)).isPositive();
        }
    }

    /** Control: the instance that wakes up goes on with what it had in its queue, and only the inbox knows. */
    @Test
    void wouldHaveALateSecondEffectWithoutTheInbox() throws Exception {
        try (var site = Site.open(folder);
                var frozen = queue(site, Site.quick(UNHURRIED));
                var awake = site.start(Ports.free(), Site.quick())) {
            awake.ready();
            site.database()
                    .execute("alter table platform.event_inbox drop constraint event_inbox_pkey");
            standStill(site, frozen, Duration.ZERO, "control inbox=off");

            assertThat(new Books(site.database()).effectsDoubled()).isPositive();
        }
    }

    /** kill -STOP until another one has begun to take over, then kill -CONT, until neither has anything left to do. */
    private static void standStill(
            Site site, PackagedApplication frozen, Duration atLeast, String name) throws Exception {
        var books = new Books(site.database());
        long queued = books.open();
        frozen.signal("STOP");
        long stopped = System.nanoTime();
        await().pollDelay(atLeast)
                .atMost(Duration.ofMinutes(3))
                .until(() -> isTakenOver(site.database()));
        frozen.signal("CONT");
        long seconds = Duration.ofNanos(System.nanoTime() - stopped).toSeconds();
        double drained = books.awaitAllReceived();
        frozen.stop();
        log.info(
                "endurance.standstill {} queued={} stopped_s={} drained_after_s={}"
                        + " effects_missing={} effects_doubled={}",
                name,
                queued,
                seconds,
                "%.1f".formatted(drained),
                books.effectsMissing(),
                books.effectsDoubled());
    }

    /** An instance with a listener that takes its time, and a thousand publications before it. */
    private static PackagedApplication queue(Site site, String... arguments) throws Exception {
        int port = Ports.free();
        var instance = site.start(port, arguments);
        instance.ready();
        var slugs = new Gatherings(site.database()).open("queued", 8, 100_000);
        try (var crowd = Crowd.ofManyForms(VISITORS, QUEUED / VISITORS, List.of(port), slugs)) {
            await().atMost(Duration.ofMinutes(2)).until(crowd::isDone);
            assertThat(crowd.acknowledged()).hasSize(QUEUED);
        }
        return instance;
    }

    private static boolean isTakenOver(Database database) throws Exception {
        return database.count(
                        "select count(*) from platform.event_publication_archive where"
                                + " completion_attempts > 1")
                > 0;
    }

    private static void checkOnce(Books books) throws Exception {
        assertThat(books.effects()).isEqualTo(QUEUED);
        assertThat(books.effectsMissing()).isZero();
        assertThat(books.effectsDoubled()).isZero();
        assertThat(books.registeredTwice()).isZero();
    }
}
