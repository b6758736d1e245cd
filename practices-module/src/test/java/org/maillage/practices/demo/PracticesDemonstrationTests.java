package org.maillage.practices.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.events.published.SessionKind;
import org.maillage.platform.demo.DemonstrationIds;
import org.maillage.practices.site.Desk;
import org.maillage.practices.site.Grants;
import org.maillage.practices.site.Neighbours;
import org.maillage.practices.site.PracticesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

@PracticesTest
class PracticesDemonstrationTests {

    private static final Set<String> NINE =
            Set.of(
                    "fabrique-de-territoire",
                    "hub-territorial",
                    "centres-sociaux-connectes",
                    "germaine",
                    "alliances-educatives",
                    "web-radio",
                    "education-a-l-image",
                    "outils-pedagogiques",
                    "jeu-prospectif");

    @Autowired PracticesDemonstration demonstration;
    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Neighbours neighbours;

    @BeforeEach
    void everythingIsAllowed() {
        grants.everywhere();
    }

    @Test
    void bringsTheNinePracticesAndTheStandsOfTheColloquium() throws IOException {
        for (var reference : references("people", "organisations")) {
            var id = DemonstrationIds.of("organisation", reference);
            neighbours.publish(Neighbours.organisation(id, 1, reference));
        }
        var market = DemonstrationIds.of("session", "marche-aux-pratiques");
        var event = DemonstrationIds.of("event", "csnum21");
        neighbours.publish(Neighbours.session(market, 1, event, SessionKind.PRACTICE_MARKET, true));
        neighbours.settle();
        desk.asSoftware(demonstration::load);

        for (var practice : NINE) {
            var page = "/admin/practices/sheets/" + DemonstrationIds.of("practice", practice);
            assertThat(desk.open(page).status()).as(practice).isEqualTo(200);
            assertThat(desk.visit(desk.publicPage(page)).status()).as(practice).isEqualTo(200);
        }
        assertThat(desk.visit("/events/page/" + event).text("h2")).contains("6 stands");
        assertThat(desk.visit("/practices?q=germaine").text("main")).contains("café numérique");
        assertThat(
                        desk.visit("/practices/sheets/germaine-un-cafe-numerique-itinerant")
                                .text("main"))
                .contains("dayRate", "420", "THREE_D_PRINTER");
    }

    @Test
    void refersOnlyToWhatTheOthersBring() throws IOException {
        var organisations = references("people", "organisations");
        var sessions = references("events", "*");
        for (var sheet : DemonstrationFile.read("sheets.json", JsonNode.class)) {
            assertThat(NINE).contains(sheet.at("/reference").stringValue());
            assertThat(organisations).contains(sheet.at("/owner").stringValue());
            sheet.at("/coOwners")
                    .forEach(owner -> assertThat(organisations).contains(owner.stringValue()));
        }
        for (var stand : DemonstrationFile.read("stands.json", JsonNode.class)) {
            assertThat(NINE).contains(stand.at("/practice").stringValue());
            assertThat(sessions).contains(stand.at("/session").stringValue());
        }
    }

    /** Everything that is called "ref" or "reference" in another module's files. */
    private static Set<String> references(String module, String file) throws IOException {
        var found = new TreeSet<String>();
        var pattern = "classpath*:demo/" + module + "/" + file + ".json";
        for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            try (var content = resource.getInputStream()) {
                var document = JsonMapper.shared().readTree(content);
                document.findValuesAsString("ref").forEach(found::add);
                document.findValuesAsString("reference").forEach(found::add);
            }
        }
        assertThat(found).as(pattern).isNotEmpty();
        return found;
    }
}
