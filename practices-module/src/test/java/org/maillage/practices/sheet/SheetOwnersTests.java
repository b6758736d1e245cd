package org.maillage.practices.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.practices.site.PracticesTest;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whose a sheet is, and who says so. */
@PracticesTest
class SheetOwnersTests extends SheetScene {

    @Test
    void isHiddenFromOtherOrganisationsButNotFromCoOwners() {
        var friend = neighbours.organisation("Amie (fictive)");
        var page =
                desk.sheet(
                        "generic",
                        owner,
                        Map.of("title", "Partagée (fictive)", "coOwners", friend.toString()));
        var form = desk.open(page + "/edit");

        grants.onlyIn(friend);
        assertThat(desk.open(LIST + "?q=partagee").text("tbody")).contains("Partagée");
        assertThat(desk.open(page).html().select("form[action$=/publish]")).isEmpty();
        desk.submit(page + "/edit", Map.of("story.advice", "de l’amie")).leadsTo();

        grants.onlyIn(UUID.randomUUID());
        assertThat(desk.open(page).status()).isEqualTo(404);
        assertThat(desk.open(page + "/edit").status()).isEqualTo(404);
        assertThat(desk.submit(form, "/edit", Map.of("story.advice", "prise")).status())
                .isEqualTo(404);
        assertThat(desk.open(LIST + "?q=partagee").text("tbody")).doesNotContain("Partagée");
    }

    @Test
    void onlyTheOwnerChoosesTheCoOwners() {
        var friend = neighbours.organisation("Amie (fictive)");
        var stranger = neighbours.organisation("Étrangère (fictive)");
        var page =
                desk.sheet(
                        "generic",
                        owner,
                        Map.of("title", "Choisie (fictive)", "coOwners", friend.toString()));
        var form = desk.open(page + "/edit");

        grants.onlyIn(friend);
        assertThat(desk.open(page + "/edit").html().select("[name=coOwners]")).isEmpty();
        assertThat(desk.submit(form, "/edit", Map.of("coOwners", stranger.toString())).status())
                .isEqualTo(404);
        var mine = desk.open(page + "/edit");
        desk.submit(page + "/edit", Map.of("story.advice", "de l’amie")).leadsTo();
        assertThat(
                        desk.submit(mine, "/edit", Map.of("story.advice", "en retard"))
                                .text(".conflict"))
                .contains("de l’amie", "en retard")
                .doesNotContain("Amie (fictive)", friend.toString());

        grants.onlyIn(owner);
        assertThat(
                        desk.open(page + "/edit")
                                .html()
                                .select("[name=coOwners][checked]")
                                .eachAttr("value"))
                .containsExactly(friend.toString());
        desk.submit(page + "/edit", Map.of("coOwners", stranger.toString())).leadsTo();
        grants.onlyIn(friend);
        assertThat(desk.open(page).status()).isEqualTo(404);
    }

    @Test
    void unknownCoOwnersAreRefused() {
        var refused =
                desk.submit(
                        LIST + "/sheets/new/generic",
                        Map.of(
                                "title",
                                "Inconnue (fictive)",
                                "summary",
                                "Refusée",
                                "owner",
                                owner.toString(),
                                "coOwners",
                                UUID.randomUUID().toString()));
        assertThat(refused.status()).isEqualTo(422);

        var page = desk.sheet("generic", owner, Map.of("title", "Sans inconnue (fictive)"));
        assertThat(
                        desk.submit(
                                        page + "/edit",
                                        Map.of("coOwners", UUID.randomUUID().toString()))
                                .status())
                .isEqualTo(422);
    }

    @Test
    void isClosedToThoseWithoutAnyRight() {
        grants.onlyIn();
        for (var path : List.of(LIST, LIST + "/sheets/new", LIST + "/sheets/new/generic")) {
            assertThat(desk.open(path).status()).as(path).isEqualTo(404);
        }
        assertThat(desk.visit(LIST).status()).isNotEqualTo(200);
    }
}
