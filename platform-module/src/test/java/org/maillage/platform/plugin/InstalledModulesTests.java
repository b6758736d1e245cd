package org.maillage.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.platform.operation.StartRefused;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class InstalledModulesTests {

    @TempDir Path stranger;

    @Test
    void startsWhenEveryModuleWithMigrationsIsListed() throws IOException {
        start("platform").run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void refusesAModuleWhoseMigrationsNobodyWouldRun() throws IOException {
        Files.createDirectories(stranger.resolve("db/migration/webradio"));
        Files.writeString(stranger.resolve("db/migration/webradio/V1__show.sql"), "select 1");

        start("platform")
                .run(context ->
                        assertThat(context)
                                .getFailure()
                                .rootCause()
                                .isInstanceOf(StartRefused.class)
                                .hasMessageContaining("webradio"));
        start("platform", "webradio").run(context -> assertThat(context).hasNotFailed());
    }

    private ApplicationContextRunner start(String... modules) throws IOException {
        var loader =
                new URLClassLoader(
                        new URL[] {stranger.toUri().toURL()}, getClass().getClassLoader());
        var listed =
                ApplicationModuleIdentifiers.of(
                        Stream.of(modules).map(ApplicationModuleIdentifier::of).toList());
        return new ApplicationContextRunner()
                .withClassLoader(loader)
                .withBean(
                        "applicationModuleIdentifiers",
                        ApplicationModuleIdentifiers.class,
                        () -> listed)
                .withUserConfiguration(InstalledModules.class);
    }
}
