package org.maillage.people.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.maillage.people.ImportTest;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The example and the schema that the publisher gives, where they are at hand. */
@ImportTest
class LamednumPublisherTests extends LamednumImportScene {

    private static final Path SHARED = Path.of("..", "..", "shared");

    @Test
    void takesThePublishedExample() throws Exception {
        var example = SHARED.resolve("data/places/lamednum-exemple-valide.csv");
        assumeTrue(Files.exists(example), "the published example is not at hand");

        var page = imported(Files.readAllBytes(example));

        assertThat(page.text("main")).contains("Import terminé", "Aucune n’est à corriger");
        assertThat(imported(Files.readAllBytes(example)).text("main"))
                .contains("aucune fiche créée", "aucune modifiée", "1 inchangée");
    }

    /** What the schema requires is required here, and each of its columns is taken in or named as left out. */
    @Test
    void agreesWithThePublishedSchema() throws Exception {
        var schema = SHARED.resolve("schemas/lamednum-tableschema.json");
        assumeTrue(Files.exists(schema), "the published schema is not at hand");
        var fields = JsonMapper.shared().readTree(Files.readString(schema)).get("fields");

        for (var field : fields) {
            var name = field.get("name").asString();
            var rules = field.path("constraints");
            var ours =
                    LamednumFields.ALL.stream()
                            .filter(known -> known.headers().equals(List.of(name)))
                            .findFirst();
            if (rules.path("required").asBoolean(false)) {
                assertThat(ours).as(name).isPresent();
                assertThat(ours.get().required()).as(name).isTrue();
            }
            int most = rules.path("maxLength").asInt(Integer.MAX_VALUE);
            ours.ifPresent(known -> assertThat(known.longest()).as(name).isLessThanOrEqualTo(most));
        }
        assertThat(fields.valueStream().map(field -> field.get("name").asString()))
                .containsAll(LamednumFields.ALL.stream().map(f -> f.headers().getFirst()).toList());
    }
}
