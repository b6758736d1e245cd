package org.maillage.people.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.people.Desk;
import org.maillage.people.HostileTexts;
import org.maillage.people.PeopleTest;

import java.util.Map;

/** What is typed into the form of a mandate. */
@PeopleTest
class MandateTypingTests extends MandateScene {

    @ParameterizedTest
    @CsvSource({
        "from, 30/02/2021",
        "to, 2019",
        "to, 32/01/2021",
        "attestedOn, 2021-02-30",
        "attestedOn, 2021",
        "attestedUntil, 2021-12-13",
        "standardFunction, KING",
        "organisation, ''",
        "organisation, 0198f0a0-0000-7000-8000-000000000001"
    })
    void saysBesideTheFieldWhatCannotBe(String field, String typed) {
        var refused =
                desk.submit(
                        page + "/mandates/new",
                        filled(
                                Desk.fields(
                                        "from",
                                        "2020",
                                        "attestedOn",
                                        "2021-12-14",
                                        "function",
                                        "gardée",
                                        field,
                                        typed)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#" + field + "-error")).isNotBlank();
        assertThat(refused.value("function")).isEqualTo("gardée");
    }

    @Test
    void asksForTheFirstDayBesideTheLast() {
        var refused =
                desk.submit(
                        page + "/mandates/new", filled(Desk.fields("attestedUntil", "2021-12-15")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#attestedUntil-error")).isNotBlank();
    }

    @Test
    void refusesEndlessTexts() {
        for (var field : new String[] {"function", "source", "from"}) {
            var refused =
                    desk.submit(
                            page + "/mandates/new",
                            filled(Desk.fields(field, HostileTexts.endless())));

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("#" + field + "-error")).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("org.maillage.people.HostileTexts#shortOnes")
    void showsHostileTextsUnharmed(String text) {
        String edit = add(Map.of("function", text, "source", text));

        assertThat(desk.open(edit).value("function")).isEqualTo(text);
        assertThat(desk.open(edit).value("source")).isEqualTo(text);
        assertThat(desk.open(page).html().select("script:not([src]), main img")).isEmpty();
        assertThat(desk.open(page + "/history").status()).isEqualTo(200);
    }

    @Test
    void showsBothVersionsToWhoeverComesLate() {
        String edit = add(Map.of("function", "ancienne"));
        var mine = desk.open(edit);
        desk.submit(edit, Map.of("function", "la leur", "standardFunction", "TREASURER"));

        var conflict = desk.submit(mine, 0, Map.of("function", "la mienne"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("main")).contains("la leur", "la mienne", "Trésorerie");
        assertThat(desk.submit(conflict, 0, Map.of()).status()).isEqualTo(303);
        assertThat(desk.open(page).text("main")).contains("la mienne");
    }
}
