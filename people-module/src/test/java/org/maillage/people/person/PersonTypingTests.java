package org.maillage.people.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.people.Desk;
import org.maillage.people.HostileTexts;
import org.maillage.people.PeopleTest;

import java.util.Map;

/** What is typed into the form of a person. */
@PeopleTest
class PersonTypingTests extends PersonScene {

    @Test
    void createsAPersonWithNothingButAName() {
        String page = created(Map.of("displayName", "Sacha Exemple (fictif)"));

        var shown = desk.open(page);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("h1")).isEqualTo("Sacha Exemple (fictif)");
        assertThat(shown.text(".facts")).contains("Non renseigné");
        assertThat(shown.text("main")).contains("Aucune fonction n’est connue");
    }

    @Test
    void showsWhatWasTyped() {
        String page =
                created(
                        Map.of(
                                "displayName", "Sacha Modèle (fictif)",
                                "givenName", "Sacha",
                                "familyName", "Modèle",
                                "email", "sacha@example.org",
                                "phone", "+33 1 99 00 00 00",
                                "rawText", "Sacha Modèle Gardien (fictif)\nou bien ?"));

        assertThat(desk.open(page).text("main"))
                .contains("sacha@example.org", "+33 1 99 00 00 00", "Modèle Gardien");
        assertThat(found("modele")).contains("Sacha Modèle (fictif)");
    }

    @ParameterizedTest
    @CsvSource({
        "displayName, ''",
        "displayName, '  '",
        "email, personne",
        "email, a@b@c",
        "owner, ''",
        "owner, 0198f0a0-0000-7000-8000-000000000001"
    })
    void saysBesideTheFieldWhatCannotBe(String field, String typed) {
        var refused =
                desk.submit(
                        LIST + "/new",
                        filled(
                                Desk.fields(
                                        "displayName",
                                        "Refusé (fictif)",
                                        "phone",
                                        "0199",
                                        field,
                                        typed)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#" + field + "-error")).isNotBlank();
        assertThat(refused.value("phone")).isEqualTo("0199");
    }

    @ParameterizedTest
    @ValueSource(strings = {"displayName", "givenName", "familyName", "email", "phone", "rawText"})
    void refusesEndlessTexts(String field) {
        var refused =
                desk.submit(
                        LIST + "/new",
                        filled(
                                Desk.fields(
                                        "displayName",
                                        "Refusé (fictif)",
                                        field,
                                        HostileTexts.endless())));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#" + field + "-error")).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("org.maillage.people.HostileTexts#shortOnes")
    void showsHostileTextsUnharmed(String text) {
        String page =
                created(
                        Map.of(
                                "displayName", text,
                                "givenName", text,
                                "familyName", text,
                                "phone", text.substring(0, Math.min(5, text.length())),
                                "rawText", text));

        var shown = desk.open(page);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.heading()).isEqualTo(text);
        assertThat(shown.html().select("script:not([src]), main img")).isEmpty();
        var form = desk.open(page + "/edit");
        for (var field : new String[] {"displayName", "givenName", "familyName", "rawText"}) {
            assertThat(form.value(field)).isEqualTo(text);
        }
        assertThat(desk.open(page + "/history").status()).isEqualTo(200);
        assertThat(found(text)).contains(text.strip().replaceAll("\\s+", " "));
    }

    @Test
    void showsBothVersionsToWhoeverComesLate() {
        String page = created(Map.of("displayName", "Sacha Disputé (fictif)"));
        var mine = desk.open(page + "/edit");
        desk.submit(page + "/edit", Map.of("familyName", "La leur"));

        var conflict = desk.submit(mine, 0, Map.of("familyName", "La mienne"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("main")).contains("La leur");
        assertThat(conflict.value("familyName")).isEqualTo("La mienne");
        assertThat(desk.submit(conflict, 0, Map.of()).status()).isEqualTo(303);
        assertThat(desk.open(page).text("main")).contains("La mienne").doesNotContain("La leur");
    }
}
