package org.maillagetools.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.maillagetools.running.Database;
import org.maillagetools.running.PackagedApplication;
import org.maillagetools.testkit.Browser;
import org.maillagetools.testkit.load.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Two processes on one database: they deliver again and know who is signed in as one. */
@Tag("endurance")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesIT {

    private static final Logger log = LoggerFactory.getLogger(TwoInstancesIT.class);
    private static final int FAILED = 10_000;
    private static final int FAILED_IN_CONTROLS = 1_000;
    private static final String WITHOUT_JANITOR = "--maillage.delivery.interval=1h";

    @TempDir static Path folder;
    private Site site;
    private Database database;
    private PackagedApplication first;
    private PackagedApplication second;
    private URI link;

    @BeforeAll
    void start() throws Exception {
        site = Site.open(folder);
        database = site.database();
        first = site.start(Ports.free(), WITHOUT_JANITOR);
        link = first.firstLink();
        first.ready();
        second = site.start(Ports.free(), WITHOUT_JANITOR);
        second.ready();
    }

    @AfterAll
    void stop() {
        second.close();
        first.close();
        site.close();
    }

    @Test
    void resubmitWhatFailedAtTheSameMomentAndDeliverItOnce() throws Exception {
        var seen = resubmitTogether(FAILED);

        report("guard=on inbox=on", seen);
        assertThat(seen).isEqualTo(new Seen(FAILED, FAILED, 0, 0));
    }

    /** Control: without the guard, and with claims that are moved on as Modulith would, both claim; the inbox alone keeps effects single. */
    @Test
    void wouldDeliverTwiceWithoutTheGuard() throws Exception {
        var seen = withoutGuard(FAILED_IN_CONTROLS);

        report("control guard=off inbox=on", seen);
        assertThat(seen.deliveredTwice()).isPositive();
        assertThat(seen.effectsDoubled()).isZero();
        assertThat(seen.effects()).isEqualTo(FAILED_IN_CONTROLS);
    }

    /** Control: without both, effects double. */
    @Test
    void wouldDoubleEffectsWithoutGuardAndInbox() throws Exception {
        database.execute("alter table platform.event_inbox drop constraint event_inbox_pkey");
        try {
            var seen = withoutGuard(FAILED_IN_CONTROLS);

            report("control guard=off inbox=off", seen);
            assertThat(seen.effectsDoubled()).isPositive();
        } finally {
            database.execute(
                    "truncate platform.event_inbox",
                    "alter table platform.event_inbox add primary key (listener_id, event_id)");
        }
    }

    @Test
    void knowWhoIsSignedInAndWhoHasLeft() throws Exception {
        var here = Staff.signIn(link);
        var there = here.on(second.ready().getPort());
        assertThat(Staff.isSignedIn(there)).isTrue();

        var answer = there.post("/sign-out", Browser.form(Browser.tokenOf(there.page("/admin"))));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Staff.isSignedIn(here)).isFalse();
        log.info("endurance.sessions known_there=true unknown_here_after_sign_out=true");
    }

    private record Seen(long received, long effects, long deliveredTwice, long effectsDoubled) {}

    private Seen withoutGuard(int many) throws Exception {
        database.execute(
                "alter table platform.event_publication disable trigger publication_guard",
                """
                create function probe.move_on() returns trigger language plpgsql as
                $$ begin new.status := 'PROCESSING'; return new; end $$\
                """,
                """
                create trigger move_on before update on platform.event_publication for each row
                when (new.status = 'RESUBMITTED') execute function probe.move_on()\
                """);
        try {
            return resubmitTogether(many);
        } finally {
            database.execute(
                    "drop trigger move_on on platform.event_publication",
                    "drop function probe.move_on()",
                    "alter table platform.event_publication enable trigger publication_guard");
        }
    }

    private Seen resubmitTogether(int many) throws Exception {
        database.execute("truncate probe.effect, platform.event_publication_archive");
        fail(many);
        database.execute(
                "insert into probe.resubmission (at) values (now() + interval '3 seconds')");
        awaitQuiet(many);
        return new Seen(
                count("platform.event_publication_archive"),
                count("(select distinct event_id from probe.effect) e"),
                count("platform.event_publication_archive where completion_attempts > 2"),
                new Books(database).effectsDoubled());
    }

    /** All received, and nobody is still at it: a second delivery may well come after the first is filed. */
    private void awaitQuiet(int many) {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        count("platform.event_publication_archive") >= many
                                && count("platform.event_publication") == 0);
        var before = new AtomicLong(-1);
        await().atMost(Duration.ofMinutes(2))
                .during(Duration.ofSeconds(3))
                .until(() -> {
                    long now = count("probe.effect");
                    return before.getAndSet(now) == now;
                });
    }

    private void fail(int many) throws SQLException {
        database.execute(
                """
                insert into platform.event_publication (id, listener_id, event_type, serialized_event,
                  publication_date, status, completion_attempts, last_resubmission_date, event_id)
                select gen_random_uuid(), 'probe.effect',
                  'org.maillage.events.published.RegistrationConfirmed',
                  json_build_object('eventId', id, 'at', '2026-01-05T08:00:00Z', 'registration', id,
                    'event', json_build_object('value', id), 'audience', 'HABITANT')::text,
                  now(), 'FAILED', 1, now(), id
                from (select gen_random_uuid() as id from generate_series(1, %d)) ids
                """
                        .formatted(many));
    }

    private long count(String from) throws SQLException {
        return database.count("select count(*) from " + from);
    }

    private static void report(String how, Seen seen) {
        log.info(
                "endurance.resubmit {} received={} effects={} delivered_twice={}"
                        + " effects_doubled={}",
                how,
                seen.received(),
                seen.effects(),
                seen.deliveredTwice(),
                seen.effectsDoubled());
    }
}
