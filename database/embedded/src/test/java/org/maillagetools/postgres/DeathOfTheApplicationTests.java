package org.maillagetools.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class DeathOfTheApplicationTests {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @TempDir Path directory;

    @BeforeEach
    void prepare() {
        Assumptions.assumeTrue(Platform.current() != Platform.WINDOWS, "kills processes");
        PreparedDirectory.copyTo(directory);
    }

    @Test
    void theServerStopsWithAKilledApplication() throws Exception {
        var application = RunningApplication.on(directory);
        assertThat(application.firstWord()).isEqualTo("ready");
        long server = postmaster();

        application.kill();

        await().atMost(DEADLINE).until(() -> !isAlive(server));
        assertThat(PostmasterFile.in(directory.resolve("cluster"))).isEmpty();
        assertDataKept();
    }

    @Test
    void theServerStopsWithATerminatedApplication() throws Exception {
        var application = RunningApplication.on(directory);
        assertThat(application.firstWord()).isEqualTo("ready");
        long server = postmaster();

        application.terminate();

        await().atMost(DEADLINE).until(() -> !isAlive(server));
        assertDataKept();
    }

    @Test
    void anOrphanIsStoppedByTheNextStart() throws Exception {
        var application = RunningApplication.on(directory);
        assertThat(application.firstWord()).isEqualTo("ready");
        long server = postmaster();
        killAllBut(server, application);
        assertThat(isAlive(server)).isTrue();

        assertDataKept();

        assertThat(isAlive(server)).isFalse();
    }

    @Test
    void theNextStartRecoversWhenEverythingWasKilled() throws Exception {
        var application = RunningApplication.on(directory);
        assertThat(application.firstWord()).isEqualTo("ready");
        List<ProcessHandle> all = application.descendants();
        all.forEach(ProcessHandle::destroyForcibly);
        application.kill();

        assertDataKept();
    }

    @Test
    void aSignalToTheTerminalsProcessesDoesNotReachTheServer() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "reads /proc");
        try (var server = EmbeddedPostgres.start(directory)) {
            assertThat(server.port()).isPositive();
            long own = ProcessHandle.current().pid();
            assertThat(session(postmaster())).isNotEqualTo(session(own));
        }
    }

    private static String session(long pid) throws IOException {
        String facts = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        return facts.substring(facts.lastIndexOf(')')).split(" ", 6)[4];
    }

    @Test
    void aSecondApplicationIsRefused() throws Exception {
        try (var server = EmbeddedPostgres.start(directory)) {
            new Notes(server).create();
            var second = RunningApplication.on(directory);
            assertThat(second.firstWord())
                    .startsWith("refused: The embedded database in " + directory)
                    .contains("is in use by another running application")
                    .contains("process " + ProcessHandle.current().pid());
            assertThat(new Notes(server).count()).isZero();
        }
    }

    private void assertDataKept() throws Exception {
        try (var server = EmbeddedPostgres.start(directory)) {
            assertThat(new Notes(server).count()).isEqualTo(1);
        }
    }

    private static void killAllBut(long server, RunningApplication application) throws Exception {
        var postmaster = ProcessHandle.of(server).orElseThrow();
        List<ProcessHandle> spared = postmaster.descendants().toList();
        List<ProcessHandle> doomed = application.descendants();
        application.kill();
        for (ProcessHandle process : doomed) {
            if (process.pid() != server && !spared.contains(process)) {
                process.destroyForcibly();
            }
        }
    }

    private long postmaster() throws Exception {
        return PostmasterFile.in(directory.resolve("cluster")).orElseThrow().pid();
    }

    private boolean isAlive(long server) throws Exception {
        return new PostmasterFile(directory, server, "")
                .serverIsAlive(directory.resolve("cluster"));
    }
}
