package org.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the build makes, started as an operator starts it: with a practice module dropped in, and after it was taken away. */
class PackagedApplicationIT {

    private static final String SHEET = "/practices/sheets/germaine";
    private static final Map<String, String> ADMINISTRATOR = administrator();

    @TempDir Path folder;

    private static Map<String, String> administrator() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("displayName", "Camille Essai (fictif)");
        fields.put("email", "camille@exemple.test");
        fields.put("password", "un mot de passe assez long");
        fields.put("confirmation", "un mot de passe assez long");
        return fields;
    }

    @Test
    void aDroppedInPracticeModuleWorksAndItsSheetsOutliveIt() throws Exception {
        PackagedApplication.install(folder);
        try (var application = PackagedApplication.start(folder)) {
            var link = application.firstLink();
            var visitor = new Visitor(link);
            var home = visitor.submit(visitor.read(link.toString()), ADMINISTRATOR);

            assertThat(home.text()).contains("Camille Essai (fictif)");
            assertThat(visitor.read("/admin/practices/modules").text()).contains("itinerantcafe");
            assertThat(visitor.answer("/practices/itinerantcafe/germaine").statusCode())
                    .isEqualTo(200);
            assertThat(visitor.read(SHEET).text()).contains("Germaine");
        }

        Files.delete(folder.resolve("plugins").resolve("itinerantcafe.jar"));
        try (var application = PackagedApplication.start(folder)) {
            var visitor = new Visitor(application.address());

            assertThat(visitor.read("/practices?q=germaine").text()).contains("Germaine");
            assertThat(visitor.read(SHEET).text()).contains("Germaine");
            assertThat(visitor.answer(SHEET + ".json").body()).contains("itinerantcafe");
            assertThat(visitor.answer("/practices/itinerantcafe/germaine").statusCode())
                    .isEqualTo(404);
            assertThat(application.log()).doesNotContain("/sign-in/first");
        }
    }
}
