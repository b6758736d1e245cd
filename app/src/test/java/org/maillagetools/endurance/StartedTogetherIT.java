package org.maillagetools.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillagetools.running.Database;
import org.maillagetools.testkit.load.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Two processes that begin at the same moment on a database with nothing in it: one migrates, both serve. */
@Tag("endurance")
class StartedTogetherIT {

    private static final Logger log = LoggerFactory.getLogger(StartedTogetherIT.class);
    private static final int REPEATS = 3;
    private static final String[] TABLES = {"TABLE"};

    @TempDir Path folder;

    @Test
    void serveBothOnWhatOneHasMigrated() throws Exception {
        try (var site = Site.open(folder)) {
            for (int repeat = 0; repeat < REPEATS; repeat++) {
                startBoth(site.beside("together_" + repeat));
            }
        }
        log.info("endurance.together repeats={} both_serve={}", REPEATS, REPEATS);
    }

    private static void startBoth(Site empty) throws Exception {
        try (var one = empty.start(Ports.free());
                var other = empty.start(Ports.free())) {
            var ports = List.of(one.ready().getPort(), other.ready().getPort());
            var slugs = new Gatherings(empty.database()).open("together", 2, 10);
            for (int i = 0; i < ports.size(); i++) {
                var at = List.of(ports.get(i));
                try (var crowd = Crowd.ofOneFormEach(1, at, List.of(slugs.get(i)))) {
                    assertThat(crowd.stop().acknowledged()).hasSize(1);
                }
            }
            var books = new Books(empty.database());
            books.awaitAllReceived();
            assertThat(books.effects()).isEqualTo(2);
            assertThat(migratedTwice(empty.database())).isZero();
        }
    }

    private static long migratedTwice(Database database) throws SQLException {
        long tablesSeen = 0;
        long twice = 0;
        try (var connection = database.connect();
                var tables =
                        connection
                                .getMetaData()
                                .getTables(null, null, "flyway_schema_history%", TABLES)) {
            while (tables.next()) {
                tablesSeen++;
                var table = tables.getString("TABLE_SCHEM") + "." + tables.getString("TABLE_NAME");
                twice +=
                        database.count(
                                "select count(*) - count(distinct script) from \"%s\""
                                        .formatted(table.replace(".", "\".\"")));
            }
        }
        assertThat(tablesSeen).isPositive();
        return twice;
    }
}
