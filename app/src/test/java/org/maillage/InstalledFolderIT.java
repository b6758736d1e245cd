package org.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillagetools.running.PackagedApplication;
import org.maillagetools.testkit.Browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** The folder that one installs, moved to where it shall run: it starts with what was learnt, and with what is dropped in. */
@Tag("endurance")
class InstalledFolderIT {

    @TempDir Path elsewhere;

    @Test
    void startsWithItsCacheAndItsPracticeModules() throws Exception {
        PackagedApplication.installLearnt(elsewhere);
        try (var application = PackagedApplication.startInstalled(elsewhere)) {
            application.firstLink();
            var visitor = new Browser(application.address().getPort());

            assertThat(visitor.page("/practices")).contains("Germaine");
            assertThat(
                            visitor.get(
                                            "/practices/itinerantcafe/germaine-un-cafe-numerique-itinerant")
                                    .statusCode())
                    .isEqualTo(200);
            assertThat(application.log()).doesNotContain("[aot", "[cds");
            assertThat(elsewhere.resolve("data").resolve("postgres")).isDirectory();
        }
    }

    /** Control: a Java that may not use another folder's cache does not start, so the test above would see it. */
    @Test
    void wouldStopWithoutACacheOfItsOwn() throws Exception {
        PackagedApplication.installLearnt(elsewhere);
        Files.setLastModifiedTime(elsewhere.resolve("maillage.jar"), FileTime.fromMillis(0));
        try (var application = PackagedApplication.startInstalled(elsewhere)) {
            assertThat(application.exitCode()).isNotZero();
        }
    }
}
