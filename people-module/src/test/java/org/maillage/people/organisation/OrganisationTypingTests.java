package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.people.Desk;
import org.maillage.people.HostileTexts;
import org.maillage.people.PeopleTest;
import org.maillage.people.Sirets;

import java.util.Map;

/** What is typed into the form of an organisation. */
@PeopleTest
class OrganisationTypingTests extends OrganisationScene {

    @Test
    void createsWhatWasTyped() {
        String siret = Sirets.next();
        String page =
                created(
                        Map.of(
                                "name", "Centre social du Pré (fictif)",
                                "aliases", "CS Pré\r\nLe Pré",
                                "commune", "Lille",
                                "cogCode", "59350",
                                "departmentCode", "59",
                                "region", "Hauts-de-France",
                                "siret", siret.replaceFirst("(...)(...)(...)", "$1 $2 $3 "),
                                "rna", "w 591000000",
                                "website", "https://pre.example"));

        var shown = desk.open(page);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("h1")).isEqualTo("Centre social du Pré (fictif)");
        assertThat(shown.text(".facts"))
                .contains(
                        "CS Pré",
                        "Le Pré",
                        "Lille",
                        "59350",
                        "Hauts-de-France",
                        siret,
                        "W591000000",
                        "https://pre.example");
        assertThat(found("le pre")).contains("Centre social du Pré (fictif)");
        assertThat(found("59350 pré")).doesNotContain("Centre social du Pré (fictif)");
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "name, '   '",
        "type, ''",
        "type, CASTLE",
        "siret, 73282932000075",
        "siret, 123",
        "rna, 751000000",
        "cogCode, 5935",
        "departmentCode, 20",
        "website, javascript:alert(1)",
        "website, ftp://pre.example",
        "owner, ''",
        "owner, 0198f0a0-0000-7000-8000-000000000001"
    })
    void saysBesideTheFieldWhatCannotBe(String field, String typed) {
        var refused =
                desk.submit(
                        LIST + "/new",
                        filled(
                                Desk.fields(
                                        "name",
                                        "Refusée (fictive)",
                                        "note",
                                        "gardée",
                                        field,
                                        typed)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#" + field + "-error").text()).isNotBlank();
        assertThat(refused.value("note")).isEqualTo("gardée");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "aliases", "commune", "region", "website", "note"})
    void refusesEndlessTexts(String field) {
        var refused =
                desk.submit(
                        LIST + "/new",
                        filled(
                                Desk.fields(
                                        "name",
                                        "Refusée (fictive)",
                                        field,
                                        HostileTexts.endless())));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#" + field + "-error").text()).isNotBlank();
    }

    @Test
    void leavesOutWhatNoKeyboardTypes() {
        String page = created(Map.of("name", "Le \u0007Phare\u0085 (fictif)\u007f"));

        assertThat(desk.open(page).heading()).isEqualTo("Le Phare (fictif)");
        var nothing = desk.submit(LIST + "/new", filled(Desk.fields("name", "\u007f\u0085")));
        assertThat(nothing.status()).isEqualTo(422);
    }

    @ParameterizedTest
    @MethodSource("org.maillage.people.HostileTexts#shortOnes")
    void showsHostileTextsUnharmed(String text) {
        String page =
                created(
                        Map.of(
                                "name",
                                text,
                                "aliases",
                                text + " bis",
                                "commune",
                                text,
                                "note",
                                text));

        var shown = desk.open(page);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.heading()).isEqualTo(text);
        assertThat(shown.html().select("script:not([src]), main img")).isEmpty();
        var form = desk.open(page + "/edit");
        assertThat(form.value("name")).isEqualTo(text);
        assertThat(form.value("aliases")).isEqualTo(text + " bis");
        assertThat(form.value("commune")).isEqualTo(text);
        assertThat(form.value("note")).isEqualTo(text);
        assertThat(desk.open(page + "/history").status()).isEqualTo(200);
        assertThat(found(text)).contains(text.strip().replaceAll("\\s+", " "));
    }

    @Test
    void showsBothVersionsToWhoeverComesLate() {
        String page = created(Map.of("name", "Centre à deux (fictif)", "note", "ancienne"));
        var mine = desk.open(page + "/edit");
        desk.submit(page + "/edit", Map.of("note", "la leur"));

        var conflict = desk.submit(mine, 0, Map.of("note", "la mienne"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("main")).contains("la leur").contains("la mienne");
        assertThat(conflict.value("note")).isEqualTo("la mienne");

        var saved = desk.submit(conflict, 0, Map.of());
        assertThat(saved.status()).isEqualTo(303);
        assertThat(desk.open(page).text(".facts")).contains("la mienne");
    }
}
