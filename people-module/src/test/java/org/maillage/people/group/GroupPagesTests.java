package org.maillage.people.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.people.Organisations;
import org.maillage.people.PeopleTest;
import org.maillage.platform.search.SearchHit;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A working group in lists, on pages and in files, for those who may see it. */
@PeopleTest
class GroupPagesTests extends GroupScene {

    @Autowired GroupSearch search;

    @Test
    void showsAGroupInTheListOnItsPageAndAtItsOrganisation() {
        String page =
                created(Map.of("purpose", "Préparer les journées (fictives)", "from", "03/2024"));

        assertThat(desk.open(page).text("main"))
                .contains(
                        name, "Préparer les journées", "début", "mars 2024", "Fédération fictive");
        assertThat(desk.open(Organisations.page(owner)).links("/groups/")).contains(page);
        assertThat(list("q=" + name)).contains(name, "En cours", "mars 2024");
        assertThat(list("q=" + name + "&standing=ENDED")).doesNotContain(name);
        assertThat(desk.open(page + "/history").text("main")).contains("Groupe créé", name);
    }

    @Test
    void isFoundByItsPurposeWithoutAccents() {
        String word = "Éclairs" + UUID.randomUUID().toString().substring(0, 8);
        String page = created(Map.of("purpose", word));

        assertThat(desk.atTheDesk(() -> search.find(List.of(word.replace("É", "e")), 5)))
                .extracting(SearchHit::path)
                .containsExactly(page);
        grants.onlyIn(UUID.randomUUID());
        assertThat(desk.atTheDesk(() -> search.find(List.of(word), 5))).isEmpty();
    }

    @Test
    void goesIntoFilesWithDatesAsTheyAreKnown() {
        created(Map.of("from", "2023", "to", "06/2031"));

        assertThat(desk.open(LIST + "?export=csv&q=" + name.replace(" ", "+")).html().text())
                .contains(name, "2023", "06/2031", "En cours");
    }

    @Test
    void endsAndIsNotDeleted() {
        String page = created(Map.of("to", "2020"));

        assertThat(list("q=" + name + "&standing=ENDED")).contains(name, "Terminé");
        assertThat(db.fetchValue("select has_table_privilege('people.working_group', 'delete')"))
                .as(page)
                .isEqualTo(false);
    }

    @Test
    void isHiddenFromOtherOrganisations() {
        String page = created(Map.of());
        member(page, person("Noa Caché", owner), Map.of());
        String entry = entry(page);
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
        assertThat(list("q=" + name)).doesNotContain(name);
        assertThat(count(page)).isEqualTo(1);
    }
}
