package org.maillage.people.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

class DataInclusionTests {

    @Test
    void writesWhatTheSchemaAsksFor() {
        var structure = JsonMapper.shared().readTree(written(Samples.full())).get(0);

        assertThat(structure.propertyNames())
                .containsExactlyInAnyOrder(
                        "source",
                        "id",
                        "nom",
                        "date_maj",
                        "siret",
                        "commune",
                        "code_postal",
                        "code_insee",
                        "adresse",
                        "complement_adresse",
                        "longitude",
                        "latitude",
                        "telephone",
                        "courriel",
                        "site_web",
                        "description",
                        "horaires_accueil",
                        "reseaux_porteurs");
        assertThat(structure.get("reseaux_porteurs").get(0).asString()).isEqualTo("fcsf");
        assertThat(structure.get("date_maj").asString()).isEqualTo("2026-11-26");
        assertThat(structure.get("latitude").isNumber()).isTrue();
        assertThat(structure.get("code_insee").asString()).isEqualTo("59350");
    }

    @Test
    void saysNothingOfWhatIsNotKnown() {
        var structure = JsonMapper.shared().readTree(written(Samples.bare())).get(0);

        assertThat(structure.propertyNames())
                .containsExactlyInAnyOrder("source", "id", "nom", "date_maj");
    }

    @Test
    void leavesOutANameThatIsTooLong() {
        var endless = Samples.named("é".repeat(151));

        assertThat(DataInclusion.gaps(endless)).containsExactly(Gap.SHORTER_NAME);
        assertThat(JsonMapper.shared().readTree(written(endless)).size()).isZero();
        assertThat(DataInclusion.gaps(Samples.named("é".repeat(150)))).isEmpty();
    }

    private static String written(OpenOrganisation organisation) {
        return DataInclusion.write(List.of(organisation), "essai");
    }
}
