package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.people.PeopleTest;

import java.util.Map;
import java.util.UUID;

/** Where organisations are found, and by whom. */
@PeopleTest
class OrganisationPagesTests extends OrganisationScene {

    @Test
    void sortsAndNarrowsTheList() {
        created(Map.of("name", "Zèbre rayé (fictif)", "type", "PARTNER", "region", "Bretagne"));
        created(Map.of("name", "Éclair rayé (fictif)", "type", "PARTNER", "region", "Corse"));

        var list = desk.open(LIST + "?q=raye&type=PARTNER");
        assertThat(list.html().select("tbody tr td:first-child").eachText())
                .containsExactly("Éclair rayé (fictif)", "Zèbre rayé (fictif)");
        assertThat(list.text("#list-facets")).contains("Bretagne").contains("Corse");
        assertThat(desk.open(LIST + "?q=raye&region=Corse").text("tbody"))
                .contains("Éclair")
                .doesNotContain("Zèbre");
        assertThat(desk.open(LIST + "?q=raye&type=CAF").text("main"))
                .contains("Rien ne correspond");
    }

    @Test
    void tellsTheHistory() {
        String page = created(Map.of("name", "Centre historique (fictif)"));
        desk.submit(page + "/edit", Map.of("name", "Centre renommé (fictif)"));

        assertThat(desk.open(page + "/history").text("main"))
                .contains("Structure créée")
                .contains("Structure renommée")
                .contains("Camille Exemple (fictif)")
                .contains("Centre historique (fictif)");
        assertThat(found("centre historique")).contains("Centre renommé (fictif)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit", "/history", "/memberships/new"})
    void knowsNoOtherAddresses(String suffix) {
        assertThat(desk.open(LIST + "/" + UUID.randomUUID() + suffix).status()).isEqualTo(404);
        assertThat(desk.open(LIST + "/nobody" + suffix).status()).isEqualTo(404);
    }

    @Test
    void isHiddenFromOtherOrganisations() {
        String ours = created(Map.of("name", "La nôtre (fictive)"));
        String theirs = created(Map.of("name", "La leur (fictive)"));
        var form = desk.open(theirs + "/edit");
        grants.onlyIn(UUID.fromString(ours.substring(ours.lastIndexOf('/') + 1)));

        assertThat(desk.open(ours).status()).isEqualTo(200);
        assertThat(desk.open(theirs).status()).isEqualTo(404);
        assertThat(desk.open(theirs + "/edit").status()).isEqualTo(404);
        assertThat(desk.open(theirs + "/history").status()).isEqualTo(404);
        assertThat(desk.submit(form, 0, Map.of("name", "Prise (fictive)")).status()).isEqualTo(404);
        assertThat(found("fictive")).contains("La nôtre").doesNotContain("La leur");
        assertThat(desk.refusals()).contains(theirs, theirs + "/edit", theirs + "/history");
    }

    @Test
    void isClosedToThoseWithoutAnyRight() {
        grants.onlyIn();

        assertThat(desk.open(LIST).status()).isEqualTo(404);
        assertThat(desk.open(LIST + "/new").status()).isEqualTo(404);
    }
}
