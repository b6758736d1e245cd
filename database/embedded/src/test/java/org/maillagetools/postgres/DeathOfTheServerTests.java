package org.maillagetools.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

class DeathOfTheServerTests {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @TempDir Path directory;

    @BeforeEach
    void prepare() {
        Assumptions.assumeTrue(Platform.current() != Platform.WINDOWS, "kills processes");
        PreparedDirectory.copyTo(directory);
    }

    @Test
    void aKilledServerIsStartedAgainUnderAnOpenPool() throws Exception {
        try (var server = EmbeddedPostgres.start(directory);
                var pool = pool(server)) {
            new Notes(server).create();
            new Notes(server).add("committed");
            int port = server.port();

            for (int round = 0; round < 3; round++) {
                long killed = postmaster();
                kill(killed);
                await().atMost(DEADLINE)
                        .ignoreExceptions()
                        .until(() -> postmaster() != killed && count(pool) == 1);
            }

            assertThat(server.port()).isEqualTo(port);
        }
    }

    @Test
    void aKilledWatcherIsReplaced() throws Exception {
        try (var server = EmbeddedPostgres.start(directory);
                var pool = pool(server)) {
            new Notes(server).create();
            long unwatched = postmaster();

            await().atMost(DEADLINE).until(() -> killWatcherOf(unwatched));

            await().atMost(DEADLINE)
                    .ignoreExceptions()
                    .until(() -> postmaster() != unwatched && count(pool) == 0);
            Path data = directory.resolve("cluster");
            assertThat(new PostmasterFile(data, unwatched, "").serverIsAlive(data)).isFalse();
        }
        assertThat(directory.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void aNumberThatNowBelongsToAnotherProcessIsNoServer() throws Exception {
        Files.writeString(
                directory.resolve("cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + directory.resolve("cluster") + "\n");
        try (var server = EmbeddedPostgres.start(directory)) {
            new Notes(server).create();
        }
    }

    private HikariDataSource pool(EmbeddedPostgres server) {
        var config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setUsername(server.application().user());
        config.setPassword(server.application().password());
        config.setConnectionTimeout(2_000);
        config.setInitializationFailTimeout(-1);
        config.setMaximumPoolSize(3);
        return new HikariDataSource(config);
    }

    private static long count(HikariDataSource pool) throws Exception {
        try (var connection = pool.getConnection()) {
            return Notes.count(connection);
        }
    }

    private static void kill(long pid) {
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }

    /** On a busy machine a look at the processes may miss some. */
    private static boolean killWatcherOf(long server) {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.descendants().anyMatch(p -> p.pid() == server))
                .findFirst()
                .map(ProcessHandle::destroyForcibly)
                .orElse(false);
    }

    private long postmaster() throws Exception {
        return PostmasterFile.in(directory.resolve("cluster")).orElseThrow().pid();
    }
}
