package org.maillage.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillagetools.testkit.TestDatabase;
import org.maillagetools.testkit.TestDatabases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The database's structure when starts go wrong, or several go at once. */
@Tag("endurance")
class MigrationTests {

    private static final Logger log = LoggerFactory.getLogger(MigrationTests.class);
    private static final int STARTS = 2;
    private static final String HALF = "create table platform.half (id int); select 1 / 0;";

    @TempDir Path folder;

    @Test
    void instancesThatStartTogetherOnAnEmptyDatabaseMigrateItOnce() {
        for (int i = 0; i < STARTS; i++) {
            try (var database = TestDatabases.create()) {
                var first = CompletableFuture.supplyAsync(() -> Node.start(database));
                var second = CompletableFuture.supplyAsync(() -> Node.start(database));
                try (var one = first.join();
                        var other = second.join()) {
                    var tally = Tally.of(database);
                    assertThat(tally.count("platform.app_instance")).isEqualTo(2);
                    assertThat(List.of(one.id(), other.id())).doesNotHaveDuplicates();
                    assertThat(migrations(tally)).doesNotHaveDuplicates();
                }
            }
        }
        log.info("fault.start together={} migrated_twice=0", STARTS);
    }

    /** Control: a migration that is applied twice fails; only one of those who start may do it. */
    @Test
    void aMigrationCannotBeAppliedTwice() throws IOException {
        try (var database = TestDatabases.create()) {
            Node.start(database).close();
            var sql = resource("/db/migration/platform/V2__delivery.sql");
            var tally = Tally.of(database);

            assertThatException()
                    .isThrownBy(() -> tally.execute(sql))
                    .withStackTraceContaining("already exists");
        }
    }

    @Test
    void oneThatFailsHalfWayLeavesNothingAndTheOldVersionStarts() throws IOException {
        try (var database = TestDatabases.create()) {
            Node.start(database).close();
            migration("V900__half.sql", HALF);

            assertThatException()
                    .isThrownBy(() -> startWithNewVersion(database).close())
                    .withStackTraceContaining("division by zero");

            assertThat(halfStands(database)).isFalse();
            Node.start(database).close();
        }
    }

    /** Control: outside a transaction the same one leaves its first half behind. */
    @Test
    void outsideATransactionHalfOfItWouldStay() throws IOException {
        try (var database = TestDatabases.create()) {
            Node.start(database).close();
            migration("V900__half.sql", HALF);
            migration("V900__half.sql.conf", "executeInTransaction=false");

            assertThatException().isThrownBy(() -> startWithNewVersion(database).close());

            assertThat(halfStands(database)).isTrue();
        }
    }

    private Node startWithNewVersion(TestDatabase database) {
        return Node.start(
                database, "--spring.flyway.locations=classpath:db/migration,filesystem:" + folder);
    }

    private void migration(String name, String content) throws IOException {
        var platform = Files.createDirectories(folder.resolve("platform"));
        Files.writeString(platform.resolve(name), content);
    }

    private static boolean halfStands(TestDatabase database) {
        return Tally.of(database)
                        .count("pg_tables where schemaname = 'platform' and tablename = 'half'")
                == 1;
    }

    private static List<String> migrations(Tally tally) {
        var tables =
                tally.owner()
                        .sql(
                                "select quote_ident(schemaname) || '.' || quote_ident(tablename)"
                                        + " from pg_tables where tablename like 'flyway%'")
                        .query((row, _) -> String.valueOf(row.getString(1)))
                        .list();
        assertThat(tables).isNotEmpty();
        return tables.stream()
                .flatMap(table ->
                        tally
                                .owner()
                                .sql("select script from " + table + " where success")
                                .query((row, _) -> table + " " + row.getString(1))
                                .list()
                                .stream())
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (var in = MigrationTests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
