package org.maillage.people.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.PeopleTest;
import org.maillage.people.published.PersonId;

import java.util.Map;
import java.util.UUID;

/** The members of a group as a list and as files. Who sees which field of them is compared by {@code DirectoryOutputsTests}. */
@PeopleTest
class GroupMemberListTests extends GroupScene {

    private String list = "";
    private PersonId sacha = PersonId.next();

    @BeforeEach
    void aGroupOfThree() {
        String page = created(Map.of());
        list = page + "/members";
        sacha = person("Sacha Exemple", owner);
        member(page, sacha, Map.of("function", "SECRETARY", "describedAs", "référent"));
        member(page, sacha, Map.of("function", "MEMBER"));
        member(page, person("Noa Exemple", owner), Map.of());
        member(page, person("Lou Jadis", owner), Map.of("to", "2018"));
        give(sacha);
    }

    @Test
    void namesEachMemberOfTodayOnce() {
        var rows = desk.open(list).html().select("tbody tr").eachText();

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).startsWith("Noa Exemple");
        assertThat(rows.getLast())
                .startsWith("Sacha Exemple")
                .contains("Membre", "Secrétariat", address(sacha));
    }

    @Test
    void goesIntoFilesAsItIsNarrowed() {
        var csv = desk.open(list + "?function=SECRETARY&export=csv").html().text();

        assertThat(csv)
                .contains("Fonction dans le groupe", "Sacha Exemple", "Secrétariat", "référent")
                .contains(address(sacha))
                .doesNotContain("Noa", "Lou");
        assertThat(desk.open(list + "?export=csv").html().text()).contains("Noa", "Sacha");
    }

    @Test
    void namesWhereMembersAreActiveToday() {
        mandate("Centre quitté (fictif)", "2015");
        mandate("Centre d’aujourd’hui (fictif)", "");

        assertThat(desk.open(list + "?export=csv").html().text())
                .contains("Centre d’aujourd’hui")
                .doesNotContain("Centre quitté");
    }

    private void mandate(String organisation, String to) {
        var typed =
                Map.of("organisation", organisations.named(organisation).value() + "", "to", to);
        assertThat(
                        desk.submit(
                                        "/admin/people/persons/" + sacha.value() + "/mandates/new",
                                        typed)
                                .status())
                .isEqualTo(303);
    }

    @Test
    void goesIntoAnAddressBook() {
        assertThat(desk.open(list + "?export=vcard3").html().text())
                .contains("BEGIN:VCARD", "FN:Sacha Exemple", address(sacha), "FN:Noa Exemple")
                .doesNotContain("Jadis");
    }

    @Test
    void isHiddenFromThoseWhoDoNotReadTheGroup() {
        grants.onlyIn(UUID.randomUUID());

        assertThat(desk.open(list).status()).isEqualTo(404);
        assertThat(desk.open(list + "?export=csv").status()).isEqualTo(404);
    }
}
