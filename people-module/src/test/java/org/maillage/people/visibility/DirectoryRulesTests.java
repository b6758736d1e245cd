package org.maillage.people.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.visibility.DirectoryScene.PERSONS;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.Organisations;
import org.maillage.people.PeopleTest;
import org.maillage.people.Records;
import org.maillage.people.published.PersonCardChanged;
import org.maillage.people.visibility.DirectoryScene.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is not chosen: where everything begins, what is for those who edit, what other modules and programs are told. */
@PeopleTest
class DirectoryRulesTests {

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Organisations organisations;
    @Autowired Records records;
    @Autowired DSLContext db;
    @Autowired MockMvc mvc;
    private @Nullable DirectoryScene scene;

    @BeforeEach
    void aPersonInAFederation() {
        scene = new DirectoryScene(db, grants, organisations, mvc);
    }

    private DirectoryScene scene() {
        return Objects.requireNonNull(scene);
    }

    @Test
    void nothingLeavesTheOrganisationBeforeSomebodyChooses() throws Exception {
        for (var viewer : List.of(Viewer.SISTER, Viewer.STRANGER)) {
            scene().sits(viewer);
            for (var output : DirectoryOutput.all(scene())) {
                assertThat(output.text())
                        .as(viewer + " " + output.path())
                        .doesNotContain(
                                scene().name,
                                scene().email,
                                scene().phone,
                                scene().rawText,
                                scene().function);
            }
        }
        scene().sits(Viewer.READER);
        assertThat(scene().get(PERSONS + "/" + scene().person.value()))
                .contains(scene().email, scene().phone, scene().function);
    }

    @Test
    void theOriginalTextIsForThoseWhoEdit() throws Exception {
        for (var viewer : Viewer.values()) {
            scene().sits(viewer);
            var page = scene().get(PERSONS + "/" + scene().person.value());
            var found =
                    scene().get(PERSONS + "?q=" + scene().rawText)
                            + scene().get("/admin/search?q=" + scene().rawText);
            if (viewer == Viewer.EDITOR) {
                assertThat(page).contains(scene().rawText);
                assertThat(found).contains(scene().name);
            } else {
                assertThat(page).as(viewer.name()).doesNotContain(scene().rawText);
                assertThat(found).as(viewer.name()).doesNotContain(scene().name);
            }
        }
    }

    @Test
    void otherModulesAreToldANameAndNothingElse() {
        var form = desk.open(PERSONS + "/" + scene().person.value() + "/edit");
        assertThat(desk.submit(form, 0, Map.of("givenName", "Sacha")).status()).isEqualTo(303);

        assertThat(records.of(PersonCardChanged.class))
                .filteredOn(card -> card.person().equals(scene().person))
                .isNotEmpty()
                .allSatisfy(card ->
                        assertThat(card.toString())
                                .contains(scene().name)
                                .doesNotContain(
                                        scene().email,
                                        scene().phone,
                                        scene().rawText,
                                        scene().function));
    }

    @Test
    void aTokenIsToldNoAddressEvenWhenAllTheNetworkSeesIt() throws Exception {
        for (var viewer : Viewer.values()) {
            scene().choose(DirectoryScene.everybody());
            scene().sits(viewer);

            assertThat(
                            scene().get(
                                            "/api/v1/people/organisations/"
                                                    + scene().office.value()
                                                    + "/persons"))
                    .as(viewer.name())
                    .contains(scene().name, scene().function)
                    .doesNotContain(scene().email, scene().phone, scene().rawText);
        }
    }
}
