package org.maillage.people.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.people.PeopleTest;

import java.util.Map;

/** Whose record it is, and what they choose themselves. */
@PeopleTest
class OwnRecordTests extends RecordScene {

    private static final String MINE = "/admin/people/account/record";

    @Test
    void somebodyWithoutAnyRoleChoosesForThemselves() {
        link();
        grants.onlyIn();

        assertThat(desk.open(MINE).location()).isEqualTo(page + "/visibility");
        assertThat(desk.open(page).text("main")).contains("sacha@exemple.test", "0199");
        assertThat(desk.open(page + "/visibility").text("h1")).contains("Ma fiche");
        assertThat(desk.submit(page + "/visibility", Map.of("phoneVisibility", "STAFF")).status())
                .isEqualTo(303);
        assertThat(stored().getPhoneVisibility()).isEqualTo("STAFF");
        assertThat(desk.open(page).text("main")).contains("0199");
        for (var other : new String[] {"/edit", "/history", "/account", "/mandates/new"}) {
            assertThat(desk.open(page + other).status()).as(other).isEqualTo(404);
        }
    }

    @Test
    void whoeverHasNoRecordIsToldHowToComeByOne() {
        grants.onlyIn();

        assertThat(desk.open(MINE).text("main")).contains("relié à aucune fiche");
    }

    @Test
    void staffSaysWhoseRecordItIs() {
        link();

        assertThat(desk.open(page + "/visibility").text("main")).contains(address);
        assertThat(desk.open(page + "/history").text("main")).contains("Fiche reliée à un compte");
        assertThat(desk.submit(page + "/account", Map.of("account", "")).status()).isEqualTo(303);
        assertThat(stored().getAccountId()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"personne@exemple.test, Aucun compte", "pas-une-adresse, ''"})
    void saysThatNoAccountHasTheAddress(String typed, String told) {
        var refused = desk.submit(page + "/account", Map.of("account", typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#account-error")).isNotBlank().contains(told);
        assertThat(refused.value("account")).isEqualTo(typed);
    }

    @Test
    void anAccountHasOneRecord() {
        link();
        var other = person("Sacha Autre (fictif)");
        var refused =
                desk.submit(
                        "/admin/people/persons/" + other.value() + "/account",
                        Map.of("account", address));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#account-error")).contains("déjà");
    }

    @Test
    void whoeverComesLateToTheAccountKeepsWhatTheyTyped() {
        var mine = desk.open(page + "/account");
        desk.submit(page + "/visibility", Map.of("emailVisibility", "STAFF"));
        var conflict = desk.submit(mine, 0, Map.of("account", address));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text(".conflict")).contains("Adresse du compte", address);
        assertThat(conflict.value("account")).isEqualTo(address);
        assertThat(desk.submit(conflict, 0, Map.of()).status()).isEqualTo(303);
        assertThat(stored().getAccountId()).isNotNull();
    }
}
