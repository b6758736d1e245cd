package org.maillagetools.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillagetools.postgres.EmbeddedPostgres;
import org.maillagetools.running.Database;
import org.maillagetools.running.PackagedApplication;
import org.maillagetools.testkit.load.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** kill -9 of the application's own database under load: the application serves again by itself, and nothing answered is gone. */
@Tag("endurance")
class KilledDatabaseIT {

    private static final Logger log = LoggerFactory.getLogger(KilledDatabaseIT.class);
    private static final int CYCLES = Integer.getInteger("kill.database.cycles", 20);
    private static final int VISITORS = 8;
    private static final int BETWEEN_KILLS = 150;

    @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void losesNothingThatWasAnswered() throws Exception {
        int port = Ports.free();
        var server = EmbeddedServer.ofDataIn(folder.resolve("data"));
        try (var application = start(port)) {
            application.ready();
            var slugs = new Gatherings(server.owner()).open("killed", 8, 100_000);
            try (var crowd = Crowd.of(VISITORS, List.of(port), slugs)) {
                var seconds = new DoubleSummaryStatistics();
                for (int cycle = 0; cycle < CYCLES; cycle++) {
                    awaitMore(crowd, BETWEEN_KILLS);
                    seconds.accept(secondsUntilServed(victim(server, cycle), crowd));
                }
                crowd.stop();
                var books = new Books(server.owner());
                double drained = books.awaitAllReceived();
                report(books, crowd, seconds, drained);
                check(books, crowd);
            }
        }
        verifyFiles();
    }

    /** Control: a commit that does not wait for the disk is answered and lost. */
    @Test
    void wouldLoseWhatWasAnsweredWithoutSynchronousCommit() throws Exception {
        int port = Ports.free();
        var server = EmbeddedServer.ofDataIn(folder.resolve("data"));
        try (var application = start(port)) {
            application.ready();
            var slugs = new Gatherings(server.owner()).open("careless", 8, 100_000);
            server.superuser()
                    .execute(
                            "alter role maillage_app set synchronous_commit = off",
                            "alter system set wal_writer_delay = '10s'",
                            "select pg_reload_conf()",
                            "select pg_terminate_backend(pid) from pg_stat_activity where usename ="
                                    + " 'maillage_app'");
            try (var crowd = Crowd.of(VISITORS, List.of(port), slugs)) {
                awaitMore(crowd, BETWEEN_KILLS);
                secondsUntilServed(server.postmaster(), crowd);
                crowd.stop();
                long lost = new Books(server.owner()).lost(crowd.acknowledged());
                log.info(
                        "endurance.database.control synchronous_commit=off acknowledged={} lost={}",
                        crowd.acknowledged().size(),
                        lost);
                assertThat(lost).isPositive();
            }
        }
    }

    private PackagedApplication start(int port) throws IOException {
        Site.install(folder);
        return PackagedApplication.startInstalled(
                folder,
                PackagedApplication.SHORT_LIVED,
                Site.quick("--maillage.demo=false", "--server.port=" + port));
    }

    /** Mostly the postmaster; the loss of any other makes it throw everybody out and recover. */
    private static ProcessHandle victim(EmbeddedServer server, int cycle)
            throws IOException, SQLException {
        return switch (cycle % 4) {
            case 1 -> server.process("client backend");
            case 3 -> server.process("checkpointer");
            default -> server.postmaster();
        };
    }

    private static void awaitMore(Crowd crowd, int answers) {
        int enough = crowd.answered() + answers;
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> crowd.answered() >= enough);
    }

    /** Until one registration more than the visitors were at when it happened. */
    private static double secondsUntilServed(ProcessHandle victim, Crowd crowd) {
        long start = System.nanoTime();
        assertThat(victim.destroyForcibly()).isTrue();
        await().pollInterval(Duration.ofMillis(5)).until(() -> !victim.isAlive());
        awaitMore(crowd, VISITORS + 1);
        return (System.nanoTime() - start) / 1e9;
    }

    private static void report(
            Books books, Crowd crowd, DoubleSummaryStatistics seconds, double drained)
            throws SQLException {
        log.info(
                "endurance.database cycles={} acknowledged={} lost={} registered_twice={}"
                        + " effects_missing={} effects_doubled={} oversold={} unavailable={}"
                        + " served_again_mean_s={} served_again_max_s={} drained_s={}",
                CYCLES,
                crowd.acknowledged().size(),
                books.lost(crowd.acknowledged()),
                books.registeredTwice(),
                books.effectsMissing(),
                books.effectsDoubled(),
                books.oversold(),
                crowd.unavailable(),
                "%.1f".formatted(seconds.getAverage()),
                "%.1f".formatted(seconds.getMax()),
                "%.1f".formatted(drained));
    }

    private static void check(Books books, Crowd crowd) throws SQLException {
        assertThat(crowd.unexpected()).isEmpty();
        assertThat(books.lost(crowd.acknowledged())).isZero();
        assertThat(books.registeredTwice()).isZero();
        assertThat(books.effects()).isEqualTo(books.registrations());
        assertThat(books.effectsDoubled()).isZero();
        assertThat(books.effectsMissing()).isZero();
        assertThat(books.oversold()).isZero();
    }

    private void verifyFiles() throws SQLException {
        try (var server = EmbeddedPostgres.start(folder.resolve("data").resolve("postgres"))) {
            var integrity = new Integrity(new Database(server.url(), server.superuser()));
            integrity.prepare();
            long indexes = integrity.indexesChecked();
            long corrupt = integrity.rowsCorrupt();
            log.info("endurance.database.files indexes={} rows_corrupt={}", indexes, corrupt);
            assertThat(indexes).isPositive();
            assertThat(corrupt).isZero();
        }
    }
}
