package org.maillage.people.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.people.PeopleTest;

import java.util.Map;
import java.util.UUID;

/** Where persons are found, and by whom. */
@PeopleTest
class PersonPagesTests extends PersonScene {

    @Test
    void findsANameWithWrongAccentsAndKeepsTwoPersonsApart() {
        created(Map.of("displayName", "Antoine Duprêt-Exemple (fictif)"));
        created(Map.of("displayName", "Alain Duprêt-Exemple (fictif)"));

        assertThat(desk.open(LIST + "?q=dupret-exemple").html().select("tbody tr")).hasSize(2);
        assertThat(desk.open(LIST + "?q=antoine+DUPRÉT").html().select("tbody tr")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit", "/history", "/mandates/new"})
    void knowsNoOtherAddresses(String suffix) {
        assertThat(desk.open(LIST + "/" + UUID.randomUUID() + suffix).status()).isEqualTo(404);
        assertThat(desk.open(LIST + "/nobody" + suffix).status()).isEqualTo(404);
    }

    @Test
    void isHiddenFromOtherOrganisations() {
        String theirs = created(Map.of("displayName", "Lou Exemple (fictif)"));
        var form = desk.open(theirs + "/edit");
        owner = organisation();
        String ours = created(Map.of("displayName", "Lou Modèle (fictif)"));
        grants.onlyIn(UUID.fromString(owner));

        assertThat(desk.open(ours).status()).isEqualTo(200);
        assertThat(desk.open(theirs).status()).isEqualTo(404);
        assertThat(desk.open(theirs + "/edit").status()).isEqualTo(404);
        assertThat(desk.open(theirs + "/history").status()).isEqualTo(404);
        assertThat(desk.open(theirs + "/mandates/new").status()).isEqualTo(404);
        assertThat(desk.submit(form, 0, Map.of()).status()).isEqualTo(404);
        assertThat(found("lou")).contains("Lou Modèle").doesNotContain("Lou Exemple");
        assertThat(desk.refusals())
                .contains(theirs, theirs + "/edit", theirs + "/history", theirs + "/mandates/new");
    }
}
