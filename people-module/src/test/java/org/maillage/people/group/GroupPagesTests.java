package org.maillage.people.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.Organisations;
import org.maillage.people.PeopleTest;
import org.maillage.platform.search.SearchHit;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A working group in lists, on pages and in files, for those who may see it. */
@PeopleTest
class GroupPagesTests {

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Organisations organisations;
    @Autowired GroupSearch search;
    @Autowired DSLContext db;
    private @Nullable GroupScene scene;

    @BeforeEach
    void anOrganisation() {
        grants.everywhere();
        scene = new GroupScene(desk, organisations, db);
    }

    private GroupScene scene() {
        return Objects.requireNonNull(scene);
    }

    @Test
    void showsAGroupInTheListOnItsPageAndAtItsOrganisation() {
        String page =
                scene().created(
                                Map.of(
                                        "purpose",
                                        "Préparer les journées (fictives)",
                                        "from",
                                        "03/2024"));

        assertThat(desk.open(page).text("main"))
                .contains(
                        scene().name,
                        "Préparer les journées",
                        "début",
                        "mars 2024",
                        "Fédération fictive");
        assertThat(desk.open(Organisations.page(scene().owner)).links("/groups/")).contains(page);
        assertThat(scene().list("q=" + scene().name))
                .contains(scene().name, "En cours", "mars 2024");
        assertThat(scene().list("q=" + scene().name + "&standing=ENDED"))
                .doesNotContain(scene().name);
        assertThat(desk.open(page + "/history").text("main")).contains("Groupe créé", scene().name);
    }

    @Test
    void isFoundByItsPurposeWithoutAccents() {
        String word = "Éclairs" + UUID.randomUUID().toString().substring(0, 8);
        String page = scene().created(Map.of("purpose", word));

        assertThat(desk.atTheDesk(() -> search.find(List.of(word.replace("É", "e")), 5)))
                .extracting(SearchHit::path)
                .containsExactly(page);
        grants.onlyIn(UUID.randomUUID());
        assertThat(desk.atTheDesk(() -> search.find(List.of(word), 5))).isEmpty();
    }

    @Test
    void goesIntoFilesWithDatesAsTheyAreKnown() {
        scene().created(Map.of("from", "2023", "to", "06/2031"));

        assertThat(
                        desk.open(
                                        GroupScene.LIST
                                                + "?export=csv&q="
                                                + scene().name.replace(" ", "+"))
                                .html()
                                .text())
                .contains(scene().name, "2023", "06/2031", "En cours");
    }

    @Test
    void endsAndIsNotDeleted() {
        String page = scene().created(Map.of("to", "2020"));

        assertThat(scene().list("q=" + scene().name + "&standing=ENDED"))
                .contains(scene().name, "Terminé");
        assertThat(db.fetchValue("select has_table_privilege('people.working_group', 'delete')"))
                .as(page)
                .isEqualTo(false);
    }

    @Test
    void isHiddenFromOtherOrganisations() {
        String page = scene().created(Map.of());
        scene().member(page, scene().person("Noa Caché", scene().owner), Map.of());
        String entry = scene().entry(page);
        var form = desk.open(page + "/edit");
        var part = desk.open(entry);
        var add = desk.open(page + "/members/new");
        grants.onlyIn(UUID.randomUUID());

        for (var path :
                List.of(page, page + "/edit", page + "/history", page + "/members/new", entry)) {
            assertThat(desk.open(path).status()).as(path).isEqualTo(404);
        }
        assertThat(desk.submit(form, 0, Map.of()).status()).isEqualTo(404);
        assertThat(desk.submit(part, 0, Map.of()).status()).isEqualTo(404);
        assertThat(desk.submit(part, 1, Map.of()).status()).isEqualTo(404);
        assertThat(desk.submit(add, 0, Map.of()).status()).isEqualTo(404);
        assertThat(scene().list("q=" + scene().name)).doesNotContain(scene().name);
        assertThat(scene().count(page)).isEqualTo(1);
    }
}
