package org.maillagetools.endurance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillagetools.endurance.fault.Ledger.Gathering;
import org.maillagetools.postgres.EmbeddedPostgres;
import org.maillagetools.testkit.Browser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** The disk of the embedded database is full while people register. */
@Tag("endurance")
class DiskFullTests {

    private static final Logger log = LoggerFactory.getLogger(DiskFullTests.class);
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int MEGABYTES = 260;
    private static final int VISITORS = 8;

    @TempDir Path folder;

    @Test
    void nothingIsHalfWrittenAndItGoesOnByItselfWhenThereIsRoom() throws Exception {
        fillWhilePeopleRegister("tables", _ -> {});
    }

    /** The server itself dies of it, and does not come back before there is room. */
    @Test
    void nothingIsLostWhenThereIsNoRoomForTheLogEither() throws Exception {
        fillWhilePeopleRegister("log", DiskFullTests::needAnotherSegment);
    }

    private static void needAnotherSegment(EmbeddedPostgres server) {
        try {
            for (int i = 0; i < 20; i++) {
                superuser(server)
                        .sql("select pg_logical_emit_message(false, 'x', 'x')")
                        .query()
                        .singleValue();
                superuser(server).sql("select pg_switch_wal()").query().singleValue();
            }
        } catch (DataAccessException dead) {
            log.debug("The server had no room for its log", dead);
        }
    }

    private void fillWhilePeopleRegister(String kind, Consumer<EmbeddedPostgres> worse)
            throws Exception {
        var mounted = SmallDisk.mount(folder, MEGABYTES);
        Assumptions.assumeTrue(mounted.isPresent(), "No file system can be mounted here");
        try (var disk = mounted.orElseThrow()) {
            try (var server = EmbeddedPostgres.start(disk.directory("database"));
                    var maillage =
                            Maillage.start(
                                    server.url(),
                                    server.application(),
                                    server.url(),
                                    server.owner())) {
                fillWhilePeopleRegister(kind, worse, disk, server, maillage);
            }
        }
    }

    private static void fillWhilePeopleRegister(
            String kind,
            Consumer<EmbeddedPostgres> worse,
            SmallDisk disk,
            EmbeddedPostgres server,
            Maillage maillage)
            throws Exception {
        var ledger = Ledger.of(server.url(), server.owner());
        var gathering = ledger.gathering(100_000);
        var answers = new Answers();
        try (var crowd = Crowd.of(VISITORS, maillage.port(), gathering, answers)) {
            await().atMost(LONG).until(() -> crowd.registered() > 20);
            assertThat(answers.count(503)).isZero(); // control: with room there is no complaint
            disk.fill();
            worse.accept(server);
            await().atMost(LONG).until(() -> answers.count(503) > 20);
            long free = disk.free();
            int reading = new Browser(maillage.port()).get("/events").statusCode();
            assertThat(reading).isIn(200, 503);

            disk.clear();
            long cleared = System.nanoTime();
            awaitYes(maillage, gathering);
            double recovered = (System.nanoTime() - cleared) / 1e9;
            crowd.goHome();

            var balance = ledger.balance(gathering);
            assertThat(balance.isEven()).as(balance.toString()).isTrue();
            assertThat(balance.confirmed()).isEqualTo(crowd.registered() + 1);
            assertSound(server);
            log.info(
                    "fault.disk_full kind={} answers={} {} partial=0 free_bytes={} reading={}"
                            + " recovered_seconds={}",
                    kind,
                    answers,
                    balance,
                    free,
                    reading,
                    "%.1f".formatted(recovered));
        }
    }

    private static void awaitYes(Maillage maillage, Gathering gathering) {
        var browser = new Browser(maillage.port());
        await().atMost(LONG)
                .until(() -> {
                    var page = browser.get(gathering.form());
                    return page.statusCode() == 200
                            && browser.post(
                                                    gathering.form(),
                                                    Browser.form(
                                                            Browser.tokenOf(page.body()),
                                                            "audience",
                                                            "HABITANT",
                                                            "name",
                                                            "Alix (fictive)"))
                                            .statusCode()
                                    == 303;
                });
    }

    private static JdbcClient superuser(EmbeddedPostgres server) {
        var login = server.superuser();
        return JdbcClient.create(
                new DriverManagerDataSource(server.url(), login.user(), login.password()));
    }

    /** Every index agrees with its table, and no page of a table is damaged. */
    private static void assertSound(EmbeddedPostgres server) {
        var login = server.superuser();
        var db =
                JdbcClient.create(
                        new DriverManagerDataSource(server.url(), login.user(), login.password()));
        db.sql("create extension if not exists amcheck").update();
        long indexes =
                db.sql(
                                "select count(bt_index_check(c.oid, true)::text) from pg_class c"
                                    + " join pg_am a on a.oid = c.relam where c.relkind = 'i' and"
                                    + " a.amname = 'btree' and c.relpersistence = 'p'")
                        .query(Long.class)
                        .single();
        long damages =
                db.sql(
                                "select count(*) from pg_class c cross join lateral"
                                        + " verify_heapam(c.oid) where c.relkind in ('r', 't')")
                        .query(Long.class)
                        .single();
        assertThat(indexes).isPositive();
        assertThat(damages).isZero();
    }
}
