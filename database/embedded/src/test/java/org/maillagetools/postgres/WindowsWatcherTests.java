package org.maillagetools.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** As far as it can be tried elsewhere: the server understands the configuration file. */
class WindowsWatcherTests {

    @TempDir Path directory;

    @Test
    void theServerReadsTheSettings() throws Exception {
        Assumptions.assumeTrue(Platform.current() != Platform.WINDOWS);
        PreparedDirectory.copyTo(directory);
        var privileges = Privileges.ofThisProcess();
        var cluster = new Cluster(directory, false, Binaries.runnableWith(privileges), privileges);
        Files.writeString(directory.resolve("cluster/postgresql.conf"), "work_mem = '5MB'\n");
        var options = new LinkedHashMap<>(ServerOptions.of(cluster, 4711));
        options.put("log_directory", "C:\\it's here\\log");
        Files.writeString(directory.resolve("server.conf"), WindowsWatcher.settings(options));

        Map<String, String> expected =
                Map.of(
                        "port", "4711",
                        "log_line_prefix", "%m [%p] ",
                        "log_directory", "C:/it's here/log",
                        "work_mem", "5120");
        for (var setting : expected.entrySet()) {
            assertThat(shown(cluster, setting.getKey())).isEqualTo(setting.getValue());
        }
    }

    private String shown(Cluster cluster, String setting) throws Exception {
        List<String> command =
                cluster.privileges()
                        .command(
                                cluster.binaries().program("postgres"),
                                "-D",
                                "cluster",
                                "-c",
                                "config_file=server.conf",
                                "-C",
                                setting);
        var process =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return answer.replaceFirst("\\R$", "");
    }
}
