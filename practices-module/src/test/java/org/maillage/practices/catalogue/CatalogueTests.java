package org.maillage.practices.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.practices.db.Tables.PRACTICE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.practices.site.Desk;
import org.maillage.practices.site.Grants;
import org.maillage.practices.site.Neighbours;
import org.maillage.practices.site.PracticesTest;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

@PracticesTest
class CatalogueTests {

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Neighbours neighbours;
    @Autowired DSLContext db;

    private UUID owner;

    @BeforeEach
    void everythingIsAllowed() {
        grants.everywhere();
        owner = neighbours.organisation("Centre du catalogue (fictif)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "habitants",
                "habitant",
                "HABITANTS",
                "habitant·es",
                "professionnel",
                "professionnels",
                "citoyens",
                "acteur",
                "l'été",
                "ete",
                "oeuvre",
                "habitants professionnels"
            })
    void findsWordsHoweverTheyAreWritten(String words) {
        if (!desk.visit("/practices?q=inclusive-fictive").text("main").contains("(fictive)")) {
            desk.publicSheet(
                    "generic",
                    owner,
                    Map.of(
                            "title",
                            "Écriture inclusive-fictive (fictive)",
                            "summary",
                            "Des habitant.es et des professionnel.le.s, des citoyen.ne.s, des"
                                    + " acteur·rice·s et des usager(e)s mettent en œuvre l’été."));
        }

        assertThat(found("inclusive-fictive " + words)).contains("inclusive-fictive");
    }

    @Test
    void findsWhatIsNotThereNowhere() {
        assertThat(found("zzzintrouvable")).contains("Rien ne correspond");
    }

    @Test
    void narrowsByWhatAllSheetsHave() {
        sheet("Un conte (fictif)", Map.of("status", "ONGOING", "territoryKind", "RURAL"));
        sheet("Deux contes (fictifs)", Map.of("status", "ENDED", "territoryKind", "URBAN"));

        assertThat(found("conte", "territoryKind", "RURAL")).contains("Un conte");
        assertThat(found("conte", "territoryKind", "RURAL")).doesNotContain("Deux contes");
        assertThat(found("conte", "status", "ENDED")).contains("Deux contes");
        assertThat(found("conte", "theme", "ECOLOGY")).doesNotContain("Un conte");
        assertThat(desk.visit("/practices?q=conte").html().getElementById("facet-territoryKind"))
                .isNotNull();
    }

    @Test
    void narrowsByWhatTheChosenKindAdds() {
        var typed = Map.of("fields[rhythm]", "Souvent", "fields[tools]", "LOOM,SAW");
        workshop("Le fil (fictif)", typed);
        workshop("La scie (fictive)", Map.of("fields[rhythm]", "Rarement", "fields[tools]", "SAW"));

        var all = desk.visit("/practices");
        assertThat(all.html().getElementById("facet-workshop.tools")).isNull();
        var workshops = desk.visit("/practices?kind=workshop");
        assertThat(workshops.text("#facet-workshop\\.tools"))
                .contains("Outils", "Métier à tisser 1", "Scie 2");
        assertThat(found("fil scie", "workshop.tools", "LOOM")).doesNotContain("La scie");
        assertThat(desk.visit("/practices?workshop.tools=LOOM").text("main"))
                .contains("Le fil")
                .doesNotContain("La scie");
    }

    @Test
    void showsAndExportsSheetsWhoseModuleIsGone() {
        var page =
                workshop(
                        "Orpheline (fictive)",
                        Map.of("fields[rhythm]", "Chaque mardi", "fields[price]", "2,5"));
        db.update(PRACTICE)
                .set(PRACTICE.KIND, "vanished")
                .where(PRACTICE.ID.eq(Desk.idIn(page)))
                .execute();

        assertThat(found("orpheline")).contains("Orpheline", "vanished");
        var shown = desk.visit("/practices/sheets/orpheline-fictive");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("main")).contains("rhythm", "Chaque mardi", "price");
        assertThat(json("orpheline-fictive").at("/fields/price").decimalValue())
                .isEqualByComparingTo("2.5");
        desk.submit(page + "/edit", Map.of("story.advice", "sans son module")).leadsTo();
        assertThat(json("orpheline-fictive").at("/fields/rhythm").stringValue())
                .isEqualTo("Chaque mardi");
        assertThat(desk.open("/admin/practices/modules").text("main"))
                .contains("vanished")
                .contains("Absent");
    }

    @Test
    void exportsEverythingThatThePageTells() {
        workshop(
                "Exportée (fictive)",
                Map.of(
                        "fields[rhythm]", "Chaque \"mercredi\" <b>",
                        "fields[free]", "true",
                        "story.advice", "Essayer",
                        "licence", "CC_BY_SA_4",
                        "staffFte", "0,5"));
        var sheet = json("exportee-fictive");

        assertThat(sheet.at("/title").stringValue()).isEqualTo("Exportée (fictive)");
        assertThat(sheet.at("/kind").stringValue()).isEqualTo("workshop");
        assertThat(sheet.at("/owner").stringValue()).isEqualTo("Centre du catalogue (fictif)");
        assertThat(sheet.at("/licence").stringValue()).isEqualTo("CC_BY_SA_4");
        assertThat(sheet.at("/staffFte").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(sheet.at("/texts/advice").stringValue()).isEqualTo("Essayer");
        assertThat(sheet.at("/fields/rhythm").stringValue()).isEqualTo("Chaque \"mercredi\" <b>");
        assertThat(sheet.at("/fields/free").booleanValue()).isTrue();
        assertThat(sheet.at("/verifiedOn").isNull()).isTrue();
    }

    private JsonNode json(String slug) {
        return JsonMapper.shared()
                .readTree(desk.visit("/practices/sheets/" + slug + ".json").body());
    }

    private String sheet(String title, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("title", title);
        return desk.publicSheet("generic", owner, fields);
    }

    private String workshop(String title, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("title", title);
        return desk.publicSheet("workshop", owner, fields);
    }

    private String found(String words, String... facets) {
        var address = new StringBuilder("/practices?q=" + encoded(words));
        for (int i = 0; i < facets.length; i += 2) {
            address.append('&').append(facets[i]).append('=').append(encoded(facets[i + 1]));
        }
        return desk.visit(address.toString()).text("#list-results");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
