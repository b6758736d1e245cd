package org.maillagetools.endurance;

import static net.sample.probe.BreakPoint.BEFORE_COMMIT;
import static net.sample.probe.BreakPoint.BEFORE_COMPLETION;
import static net.sample.probe.BreakPoint.BEFORE_DISPATCH;
import static net.sample.probe.BreakPoint.BEFORE_RUN;
import static net.sample.probe.MailBreakPoint.BEFORE_NOTE;
import static net.sample.probe.MailBreakPoint.BEFORE_SENDING;

import static org.assertj.core.api.Assertions.assertThat;

import net.sample.probe.BreakPoint;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillagetools.running.PackagedApplication;
import org.maillagetools.testkit.Browser;
import org.maillagetools.testkit.load.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** kill -9 between exactly two steps of a delivery: the visitor sends the form again, and everything has happened once; a mail comes at least once. */
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
    private Browser staff;
    private int port;
    private int number;

    @BeforeAll
    void migrate() throws Exception {
        port = Ports.free();
        site = Site.open(folder);
        books = new Books(site.database());
        try (var first = site.start(port)) {
            staff = Staff.signIn(first.firstLink());
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

    /** What is thought to have left before it has kills nobody, hence the patience. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void losesNoMailAndRepeatsItUnderItsOwnId() throws Exception {
        try (var mail = InvitedByMail.of(staff)) {
            try (var dying = start(BEFORE_SENDING, mail.settings())) {
                dying.ready();
                mail.write();
                assertThat(dying.exitCode()).isEqualTo(KILLED);
            }
            assertThat(mail.copies()).isEmpty();
            try (var dying = start(BEFORE_NOTE, mail.settings())) {
                assertThat(dying.exitCode()).isEqualTo(KILLED);
            }
            assertThat(mail.copies()).hasSize(1);
            try (var next = site.start(port, mail.settings())) {
                next.ready();
                mail.awaitSent();
                mail.checkThatBothCopiesAreOne();
            }
        }
    }

    /** Somebody registers, the process dies, another one starts, and the visitor sends the form again. */
    private AfterAKill killAt(BreakPoint point, String... afterTheKill) throws Exception {
        var slug = "break-" + ++number;
        var gathering = new Gatherings(site.database()).open(slug, 10);
        long atTheKill;
        try (var visitor = Crowd.ofOneFormEach(1, List.of(port), List.of(slug))) {
            for (BreakPoint next : pointsOnTheWayTo(point)) {
                try (var dying = start(next)) {
                    assertThat(dying.exitCode()).isEqualTo(KILLED);
                }
            }
            atTheKill = AfterAKill.registrations(site.database(), gathering);
            site.database().execute(afterTheKill);
            try (var next = site.start(port, Site.quick())) {
                next.ready();
                assertThat(visitor.stop().acknowledged()).hasSize(1);
                books.awaitAllReceived();
            }
        }
        return AfterAKill.of(site.database(), gathering, atTheKill);
    }

    /** There is nothing to deliver again before somebody has died. */
    private static List<BreakPoint> pointsOnTheWayTo(BreakPoint point) {
        return point == BEFORE_RUN ? List.of(BEFORE_DISPATCH, BEFORE_RUN) : List.of(point);
    }

    private PackagedApplication start(Enum<?> point, String... further) throws IOException {
        var armed = Stream.concat(Stream.of("--probe.break-point=" + point), Stream.of(further));
        return site.start(port, Site.quick(armed.toArray(String[]::new)));
    }
}
