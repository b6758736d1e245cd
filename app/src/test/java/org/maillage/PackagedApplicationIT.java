package org.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillagetools.running.PackagedApplication;
import org.maillagetools.testkit.Browser;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the build makes, started as an operator starts it: with a practice module dropped in, and after it was taken away. */
class PackagedApplicationIT {

    private static final String TOUR =
            "/practices/itinerantcafe/germaine-un-cafe-numerique-itinerant";
    private static final String PASSWORD = "un mot de passe assez long";
    private static final String SHEET = "/practices/sheets/germaine-un-cafe-numerique-itinerant";
    @TempDir Path folder;

    @Test
    void aDroppedInPracticeModuleWorksAndItsSheetsOutliveIt() throws Exception {
        PackagedApplication.install(folder);
        try (var application = PackagedApplication.start(folder)) {
            var link = application.firstLink();
            var visitor = new Browser(link.getPort());
            var token = link.getQuery().replace("token=", "");
            visitor.fill(
                    "/sign-in/first?token=" + token,
                    "/sign-in/first",
                    "token",
                    token,
                    "displayName",
                    "Camille Essai (fictif)",
                    "email",
                    "camille@exemple.test",
                    "password",
                    PASSWORD,
                    "confirmation",
                    PASSWORD);

            assertThat(visitor.page("/admin")).contains("Camille Essai (fictif)");
            assertThat(visitor.page("/admin/practices/modules")).contains("itinerantcafe");
            assertThat(visitor.get(TOUR).statusCode()).isEqualTo(200);
            assertThat(visitor.page(SHEET)).contains("Germaine");
        }

        Files.delete(folder.resolve("plugins").resolve("itinerantcafe.jar"));
        try (var application = PackagedApplication.start(folder)) {
            var visitor = new Browser(application.address().getPort());

            assertThat(visitor.page("/practices?q=germaine")).contains("Germaine");
            assertThat(visitor.page(SHEET)).contains("Germaine");
            assertThat(visitor.page(SHEET + ".json")).contains("itinerantcafe");
            assertThat(visitor.get(TOUR).statusCode()).isEqualTo(404);
            assertThat(application.log()).doesNotContain("/sign-in/first");
        }
    }
}
