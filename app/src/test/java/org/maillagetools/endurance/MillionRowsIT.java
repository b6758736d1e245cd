package org.maillagetools.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillagetools.running.Database;
import org.maillagetools.running.PackagedApplication;
import org.maillagetools.testkit.Browser;
import org.maillagetools.testkit.load.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** A file of a million rows of which each twentieth is bad, and an instance that is killed ten times on the way. */
@Tag("endurance")
class MillionRowsIT {

    private static final Logger log = LoggerFactory.getLogger(MillionRowsIT.class);
    private static final int ROWS = Integer.getInteger("maillage.endurance.rows", 1_000_000);
    private static final int BAD_EVERY = 20;
    private static final int KILLS_OF_CHECK = 3;
    private static final int KILLS_OF_IMPORT = 7;

    /** What an idle instance holds, and 256 MB. */
    private static final String HEAP = "-Xmx384m";

    private static final String PAGE = "/admin/people/persons/import";

    @TempDir Path folder;

    private Site site;
    private Database database;
    private PackagedApplication application;
    private Browser browser;
    private String path = "";
    private int port;

    @Test
    void endsWithExactlyTheGoodRows() throws Exception {
        port = Ports.free();
        long start = System.nanoTime();
        try (var opened = Site.open(folder)) {
            site = opened;
            database = site.database();
            start();
            try {
                upload();
                goThrough("CHECKED", KILLS_OF_CHECK);
                browser.fill(path, path + "/run");
                goThrough("DONE", KILLS_OF_IMPORT);
                check((System.nanoTime() - start) / 1_000_000_000);
            } finally {
                application.close();
            }
        }
    }

    private void start() throws Exception {
        application =
                site.startWithin(
                        HEAP,
                        port,
                        Site.quick("--maillage.job.interval=1s", "--maillage.job.beat=1s"));
        application.ready();
    }

    private void upload() throws Exception {
        URI link = application.firstLink();
        browser = Staff.signIn(link);
        var owner = UUID.randomUUID();
        database.execute(
                ("insert into people.organisation (id, owner_id, created_at, changed_at, type,"
                     + " name) values ('%s', '%s', now(), now(), 'COMMUNITY_CENTRE', 'Centre des"
                     + " millions (fictif)')")
                        .formatted(owner, owner));
        var answer =
                browser.upload(
                        PAGE,
                        Browser.form(
                                Browser.tokenOf(browser.page(PAGE)), "owner", owner.toString()),
                        "millions.csv",
                        sheet());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        var columns = Browser.location(answer);
        path = columns.replace("/columns", "");
        browser.fill(columns, columns, "column0", "displayName", "column1", "email");
    }

    private static byte[] sheet() {
        var sheet = new StringBuilder("Nom complet;Courriel\n");
        for (int row = 0; row < ROWS; row++) {
            sheet.append("Personne ").append(row).append(";p").append(row);
            sheet.append(row % BAD_EVERY == 0 ? " chez " : "@").append("exemple.test\n");
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Kills the instance at even distances, and starts another, until the import has come this far. */
    private void goThrough(String state, int kills) throws Exception {
        for (int kill = 1; kill <= kills; kill++) {
            long far = (long) ROWS * kill / (kills + 1);
            awaitCount("platform.job where finished_at is null and done >= " + far);
            application.kill();
            start();
        }
        awaitCount("platform.import where state = '" + state + "'");
    }

    private void awaitCount(String what) {
        await().atMost(Duration.ofMinutes(15))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> count(what) > 0);
    }

    private long count(String what) throws SQLException {
        return database.count("select count(*) from " + what);
    }

    private void check(long seconds) throws SQLException {
        int bad = (ROWS + BAD_EVERY - 1) / BAD_EVERY;
        long persons = count("people.person where email like 'p%'");
        long distinct = count("(select distinct email from people.person) p");
        long left = count("platform.import_row where problems is not null");
        log.info(
                "endurance.million rows={} kills={} persons={} distinct={} left={} heap={}"
                        + " seconds={}",
                ROWS,
                KILLS_OF_CHECK + KILLS_OF_IMPORT,
                persons,
                distinct,
                left,
                HEAP,
                seconds);
        assertThat(persons).isEqualTo(ROWS - bad).isEqualTo(distinct);
        assertThat(left).isEqualTo(bad).isEqualTo(count("platform.import_row"));
        assertThat(count("platform.import where created_count = " + persons)).isEqualTo(1);
        assertThat(count("platform.audit_entry where subject_type = 'people.person'"))
                .isEqualTo(persons);
    }
}
