package org.maillagetools.endurance;

import static net.sample.probe.BreakPoint.BEFORE_COMMIT;
import static net.sample.probe.BreakPoint.BEFORE_COMPLETION;
import static net.sample.probe.BreakPoint.BEFORE_DISPATCH;
import static net.sample.probe.BreakPoint.BEFORE_RUN;

import static org.assertj.core.api.Assertions.assertThat;

import net.sample.probe.BreakPoint;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillagetools.running.PackagedApplication;
import org.maillagetools.testkit.load.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** kill -9 between exactly two steps of a delivery: the visitor sends the form again, and everything has happened once. */
@Tag("endurance")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BreakPointsIT {

    private static final Logger log = LoggerFactory.getLogger(BreakPointsIT.class);
    private static final int KILLED = 128 + 9;
    private static final String TAKEN_BACK =
            """
            with filed as (
              delete from platform.event_publication_archive where id = (
                select id from platform.event_publication_archive where listener_id = 'probe.effect'
                order by completion_date desc limit 1)
              returning *)
            insert into platform.event_publication (id, listener_id, event_type, serialized_event,
              publication_date, status, completion_attempts, last_resubmission_date)
            select id, listener_id, event_type, serialized_event, publication_date, 'PUBLISHED',
              completion_attempts, last_resubmission_date
            from filed
            """;

    @TempDir static Path folder;
    private Site site;
    private Books books;
    private int port;
    private int number;

    @BeforeAll
    void migrate() throws Exception {
        port = Ports.free();
        site = Site.open(folder);
        books = new Books(site.database());
        try (var first = site.start(port)) {
            first.ready();
        }
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @EnumSource(BreakPoint.class)
    void hasEachEffectOnce(BreakPoint point) throws Exception {
        var seen = killAt(point);

        log.info(
                "endurance.break point={} registrations={} effects={} overheard={}",
                point,
                seen.registrations(),
                seen.effects(),
                seen.overheard());
        assertThat(seen.registrationsAtTheKill()).isEqualTo(point == BEFORE_COMMIT ? 0 : 1);
        assertThat(seen.registrations()).isEqualTo(1);
        assertThat(seen.effects()).isEqualTo(1);
        assertThat(books.open()).isZero();
        assertThat(books.oversold()).isZero();
    }

    /** As if the publication were filed after the effect, and not with it: the inbox stands behind. */
    @Test
    void hasTheEffectOnceThoughItWasNotFiled() throws Exception {
        var seen = killAt(BEFORE_COMPLETION, TAKEN_BACK);

        assertThat(seen.effects()).isEqualTo(1);
    }

    /** Control: without the inbox, too, the effect doubles. */
    @Test
    void wouldDoubleTheEffectWithoutTheInbox() throws Exception {
        site.database()
                .execute("alter table platform.event_inbox drop constraint event_inbox_pkey");
        try {
            var seen = killAt(BEFORE_COMPLETION, TAKEN_BACK);

            log.info("endurance.break.control inbox=off effects={}", seen.effects());
            assertThat(seen.effects()).isEqualTo(2);
        } finally {
            site.database()
                    .execute(
                            "truncate platform.event_inbox",
                            "alter table platform.event_inbox add primary key (listener_id,"
                                    + " event_id)");
        }
    }

    /** Control: what listens without the registry never hears of what was committed. */
    @Test
    void wouldLoseTheEffectWithoutTheRegistry() throws Exception {
        var seen = killAt(BEFORE_DISPATCH);

        log.info(
                "endurance.break.control registry=off effects={} overheard={}",
                seen.effects(),
                seen.overheard());
        assertThat(seen.effects()).isEqualTo(1);
        assertThat(seen.overheard()).isZero();
    }

    private record Seen(
            long registrationsAtTheKill, long registrations, long effects, long overheard) {}

    /** Somebody registers, the process dies, another one starts, and the visitor sends the form again. */
    private Seen killAt(BreakPoint point, String... afterTheKill) throws Exception {
        var slug = "break-" + ++number;
        var gathering = new Gatherings(site.database()).open(slug, 10);
        long atTheKill;
        try (var visitor = Crowd.ofOneFormEach(1, List.of(port), List.of(slug))) {
            for (BreakPoint next : pointsOnTheWayTo(point)) {
                try (var dying = start(next)) {
                    assertThat(dying.exitCode()).isEqualTo(KILLED);
                }
            }
            atTheKill = registrations(gathering);
            site.database().execute(afterTheKill);
            try (var next = site.start(port, Site.quick())) {
                next.ready();
                assertThat(visitor.stop().acknowledged()).hasSize(1);
                books.awaitAllReceived();
            }
        }
        return seen(gathering, atTheKill);
    }

    /** There is nothing to deliver again before somebody has died. */
    private static List<BreakPoint> pointsOnTheWayTo(BreakPoint point) {
        return point == BEFORE_RUN ? List.of(BEFORE_DISPATCH, BEFORE_RUN) : List.of(point);
    }

    private PackagedApplication start(BreakPoint point) throws IOException {
        return site.start(port, Site.quick("--probe.break-point=" + point));
    }

    private long registrations(UUID gathering) throws SQLException {
        return count("events.registration where event_id = ?", gathering);
    }

    private Seen seen(UUID gathering, long atTheKill) throws SQLException {
        var own = " where registration in (select id from events.registration where event_id = ?)";
        return new Seen(
                atTheKill,
                registrations(gathering),
                count("probe.effect" + own, gathering),
                count("probe.overheard" + own, gathering));
    }

    private long count(String from, UUID gathering) throws SQLException {
        return site.database().count("select count(*) from " + from, gathering);
    }
}
