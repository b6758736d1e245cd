package org.maillage.people.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.HostileTexts;
import org.maillage.people.Organisations;
import org.maillage.people.PeopleTest;
import org.maillage.people.published.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Map;
import java.util.UUID;

@PeopleTest
class PlacePagesTests {

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Organisations organisations;

    private String page = "";

    @BeforeEach
    void aCentre() {
        grants.everywhere();
        OrganisationId centre = organisations.named("Centre accueillant (fictif)");
        page = Organisations.page(centre);
    }

    @Test
    void showsWhatWasTyped() {
        describe(
                Map.of(
                        "address", "1 rue du Pré",
                        "postalCode", "59 000",
                        "latitude", "50,63",
                        "longitude", "3.06",
                        "phone", "03 20 00 00 00",
                        "email", "accueil@pre.example",
                        "openingHours", "Mo-Fr 09:00-12:00,14:00-18:30",
                        "services", "SAFE_USE",
                        "fees", "FREE"));

        assertThat(desk.open(page).text("section:has(#place)"))
                .contains("1 rue du Pré", "59000", "50.630000 · 3.060000", "+33320000000")
                .contains("accueil@pre.example", "Mo-Fr 09:00-12:00,14:00-18:30")
                .contains("Utilisation sécurisée du numérique", "Gratuit");
        assertThat(desk.open(page + "/history").text("main"))
                .contains("Lieu d’accueil décrit", "1 rue du Pré");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "postalCode; 5900",
                "latitude; 91",
                "latitude; là-bas",
                "phone; 12",
                "phone; +1 202 555 0100",
                "email; nulle part",
                "openingHours; de 9 h à midi",
                "description; non",
                "services; CASTLE"
            })
    void saysBesideTheFieldWhatCannotBe(String field, String typed) {
        var refused =
                desk.submit(
                        page + "/place",
                        Desk.fields(
                                "longitude",
                                "latitude".equals(field) ? "3" : "",
                                "address",
                                "gardée",
                                field,
                                typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("main .form-errors")).isNotBlank();
        assertThat(refused.value("address")).isEqualTo("gardée");
    }

    @ParameterizedTest
    @ValueSource(strings = {"address", "addressComplement", "email", "openingHours", "summary"})
    void refusesEndlessTexts(String field) {
        var refused = desk.submit(page + "/place", Map.of(field, HostileTexts.endless()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#" + field + "-error")).isNotBlank();
    }

    @Test
    void showsBothVersionsToWhoeverComesLate() {
        var mine = desk.open(page + "/place");
        describe(Map.of("address", "1 rue des autres"));

        var conflict = desk.submit(mine, 0, Map.of("address", "2 rue à moi"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("main")).contains("1 rue des autres");
        assertThat(desk.submit(conflict, 0, Map.of()).status()).isEqualTo(303);
        assertThat(desk.open(page).text("main")).contains("2 rue à moi");
    }

    @Test
    void isHiddenFromOtherOrganisations() {
        var form = desk.open(page + "/place");
        grants.onlyIn(UUID.randomUUID());

        assertThat(desk.open(page + "/place").status()).isEqualTo(404);
        assertThat(desk.submit(form, 0, Map.of("address", "prise")).status()).isEqualTo(404);
        assertThat(desk.refusals()).contains(page + "/place");
    }

    @ParameterizedTest
    @MethodSource("org.maillage.people.HostileTexts#shortOnes")
    void showsHostileTextsUnharmed(String text) {
        describe(Map.of("address", text, "addressComplement", text));

        assertThat(desk.open(page).html().select("script:not([src]), main img")).isEmpty();
        assertThat(desk.open(page + "/place").value("address")).isEqualTo(text);
    }

    private void describe(Map<String, String> typed) {
        var saved = desk.submit(page + "/place", typed);
        assertThat(saved.status()).as(saved.text("main")).isEqualTo(303);
    }
}
