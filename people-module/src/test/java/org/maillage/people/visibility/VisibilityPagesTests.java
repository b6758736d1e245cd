package org.maillage.people.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.people.Desk;
import org.maillage.people.PeopleTest;

import java.util.Map;

/** Who sees which line of a record, as staff choose. */
@PeopleTest
class VisibilityPagesTests extends RecordScene {

    @Test
    void staffChoosesLineByLineAndThePageSaysSo() {
        assertThat(desk.open(page).text("main"))
                .contains("Visible par", "sa structure, et celles dont elle est membre");

        var saved =
                desk.submit(
                        page + "/visibility",
                        Map.of("emailVisibility", "STAFF", "phoneVisibility", "NETWORK"));

        assertThat(saved.status()).isEqualTo(303);
        assertThat(desk.open(page).text("main"))
                .contains("Visible par", "les équipes qui tiennent la fiche", "tout le réseau");
        assertThat(desk.open(page + "/history").text("main"))
                .contains("Visibilité modifiée", "Téléphone visible par", "tout le réseau");
        assertThat(
                        desk.open(page + "/visibility")
                                .html()
                                .select("input[checked]")
                                .eachAttr("value"))
                .containsExactly("ORGANISATION", "STAFF", "NETWORK", "ORGANISATION");
    }

    @ParameterizedTest
    @CsvSource({
        "listing, STAFF",
        "listing, EVERYBODY",
        "emailVisibility, PUBLIC",
        "functionVisibility, ''"
    })
    void saysBesideTheFieldWhatCannotBe(String field, String typed) {
        var refused =
                desk.submit(
                        page + "/visibility",
                        Desk.fields("phoneVisibility", "FEDERATION", field, typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#" + field + "-error")).isNotBlank();
        assertThat(refused.html().select("input[name=phoneVisibility][checked]").val())
                .isEqualTo("FEDERATION");
    }

    @Test
    void showsBothVersionsToWhoeverComesLate() {
        var mine = desk.open(page + "/visibility");
        desk.submit(page + "/visibility", Map.of("emailVisibility", "STAFF"));
        var conflict = desk.submit(mine, 0, Map.of("emailVisibility", "NETWORK"));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("main"))
                .contains("les équipes qui tiennent la fiche", "tout le réseau");
        assertThat(desk.submit(conflict, 0, Map.of()).status()).isEqualTo(303);
        assertThat(stored().getEmailVisibility()).isEqualTo("NETWORK");
    }

    @Test
    void aChoiceIsNoChangeOfThePerson() {
        var mine = desk.open(page + "/edit");
        desk.submit(page + "/visibility", Map.of("emailVisibility", "STAFF"));

        assertThat(desk.submit(mine, 0, Map.of("givenName", "Sacha")).status()).isEqualTo(303);
        assertThat(stored().getEmailVisibility()).isEqualTo("STAFF");
    }

    @Test
    void isNotForOthers() {
        var form = desk.open(page + "/visibility");
        var account = desk.open(page + "/account");
        grants.readingIn(owner.value());

        assertThat(desk.open(page).status()).isEqualTo(200);
        assertThat(desk.open(page + "/visibility").status()).isEqualTo(404);
        assertThat(desk.open(page + "/account").status()).isEqualTo(404);
        assertThat(desk.submit(form, 0, Map.of("emailVisibility", "NETWORK")).status())
                .isEqualTo(404);
        assertThat(desk.submit(account, 0, Map.of("account", address)).status()).isEqualTo(404);
        assertThat(stored().getEmailVisibility()).isEqualTo("ORGANISATION");
    }

    @Test
    void theHistoryTellsNoFunctionThatIsHidden() {
        var added =
                desk.submit(
                        page + "/mandates/new",
                        Map.of("organisation", owner.value().toString(), "function", "trésorier"));
        assertThat(added.status()).isEqualTo(303);
        grants.readingIn(owner.value());
        assertThat(desk.open(page + "/history").text("main")).contains("trésorier");
        grants.everywhere();
        desk.submit(page + "/visibility", Map.of("functionVisibility", "STAFF"));
        assertThat(desk.open(page + "/history").text("main")).contains("trésorier");
        grants.readingIn(owner.value());

        assertThat(desk.open(page + "/history").text("main"))
                .contains("Visibilité modifiée")
                .doesNotContain("trésorier");
    }
}
