package org.maillagetools.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillagetools.running.Database;
import org.maillagetools.testkit.Browser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * A file of which each twentieth row is bad, and instances that are killed ten times on the way: once another one runs beside, and goes on
 * by itself. {@code -Dmaillage.endurance.rows=100000} is a quicker look.
 */
@Tag("endurance")
class MillionRowsIT {

    private static final Logger log = LoggerFactory.getLogger(MillionRowsIT.class);
    private static final int ROWS = Integer.getInteger("maillage.endurance.rows", 1_000_000);
    private static final int BAD_EVERY = 20;
    private static final int KILLS_OF_CHECK = 3;
    private static final int KILLS_BESIDE_ANOTHER = 1;
    private static final int KILLS_OF_IMPORT = 6;

    /** Instances miss each other after four beats of a second. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What an idle instance holds, and 256 MB. */
    private static final String HEAP = "-Xmx384m";

    private static final String PAGE = "/admin/people/persons/import";

    @TempDir Path folder;

    @Test
    void endsWithExactlyTheGoodRows() throws Exception {
        long start = System.nanoTime();
        try (var site = Site.open(folder);
                var instance = new KilledInstance(site, HEAP)) {
            var database = site.database();
            var browser = Staff.signIn(instance.firstLink());
            var path = upload(browser, database);
            goThrough(instance, database, "CHECKED", KILLS_OF_CHECK);
            try (var other = new KilledInstance(site, HEAP)) {
                browser.fill(path, path + "/run");
                var heir = killWhicheverWorks(instance, other, database);
                goThrough(heir, database, "DONE", KILLS_OF_IMPORT);
            }
            check(database, (System.nanoTime() - start) / 1_000_000_000);
        }
    }

    /**
     * Nobody tells the other one, and nothing is started.
     *
     * @return the one that goes on
     */
    private static KilledInstance killWhicheverWorks(
            KilledInstance one, KilledInstance other, Database database) throws Exception {
        awaitAny(database, "platform.job where finished_at is null and done > 0");
        var holder = works(one, database) ? one : other;
        var heir = holder == one ? other : one;
        assertThat(works(holder, database)).isTrue();
        holder.kill();
        long killed = System.nanoTime();
        await().atMost(PATIENCE).until(() -> works(heir, database));
        log.info("endurance.take_over seconds={}", (System.nanoTime() - killed) / 1_000_000_000);
        return heir;
    }

    private static boolean works(KilledInstance instance, Database database) throws SQLException {
        return count(
                        database,
                        "platform.scheduled_task where picked and picked_by = '%s'"
                                .formatted(instance.name()))
                > 0;
    }

    /** @return the page of the import, its columns mapped */
    private static String upload(Browser browser, Database database) throws Exception {
        var owner = UUID.randomUUID();
        database.execute(
                ("insert into people.organisation (id, owner_id, created_at, changed_at, type,"
                     + " name) values ('%s', '%s', now(), now(), 'COMMUNITY_CENTRE', 'Centre des"
                     + " millions (fictif)')")
                        .formatted(owner, owner));
        var token = Browser.tokenOf(browser.page(PAGE));
        var form = Browser.form(token, "owner", owner.toString());
        var answer = browser.upload(PAGE, form, "millions.csv", sheet());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        var columns = Browser.location(answer);
        browser.fill(columns, columns, "column0", "displayName", "column1", "email");
        return columns.replace("/columns", "");
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
    private static void goThrough(
            KilledInstance instance, Database database, String state, int kills) throws Exception {
        for (int kill = 1; kill <= kills; kill++) {
            long far = (long) ROWS * kill / (kills + 1);
            awaitAny(database, "platform.job where finished_at is null and done >= " + far);
            instance.killAndStartAgain();
        }
        awaitAny(database, "platform.import where state = '" + state + "'");
    }

    private static void awaitAny(Database database, String what) {
        await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> count(database, what) > 0);
    }

    private static long count(Database database, String what) throws SQLException {
        return database.count("select count(*) from " + what);
    }

    private static void check(Database database, long seconds) throws SQLException {
        int bad = (ROWS + BAD_EVERY - 1) / BAD_EVERY;
        long persons = count(database, "people.person where email like 'p%'");
        long distinct = count(database, "(select distinct email from people.person) p");
        long left = count(database, "platform.import_row where problems is not null");
        log.info(
                "endurance.million rows={} kills={} persons={} distinct={} left={} heap={}"
                        + " seconds={}",
                ROWS,
                KILLS_OF_CHECK + KILLS_BESIDE_ANOTHER + KILLS_OF_IMPORT,
                persons,
                distinct,
                left,
                HEAP,
                seconds);
        assertThat(persons).isEqualTo(ROWS - bad).isEqualTo(distinct);
        assertThat(left).isEqualTo(bad).isEqualTo(count(database, "platform.import_row"));
        assertThat(count(database, "platform.import where created_count = " + persons))
                .isEqualTo(1);
        assertThat(count(database, "platform.audit_entry where subject_type = 'people.person'"))
                .isEqualTo(persons);
    }
}
