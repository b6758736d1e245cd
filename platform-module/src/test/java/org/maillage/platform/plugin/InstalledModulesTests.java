package org.maillage.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

class InstalledModulesTests {

    @TempDir Path dropped;

    @Test
    void aModuleThatIsDroppedInIsOneOfThem() throws IOException {
        var folder = Files.createDirectories(dropped.resolve("db/migration/aaradio"));
        Files.writeString(folder.resolve("V1__show.sql"), "select 1");
        var loader =
                new URLClassLoader(
                        new URL[] {dropped.toUri().toURL()}, getClass().getClassLoader());

        new ApplicationContextRunner()
                .withClassLoader(loader)
                .withUserConfiguration(InstalledModules.class)
                .run(context ->
                        assertThat(context.getBean(ApplicationModuleIdentifiers.class).stream())
                                .map(Object::toString)
                                .containsExactly("platform", "aaradio"));
    }
}
