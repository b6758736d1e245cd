package org.maillage.people.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.people.Desk;
import org.maillage.people.HostileTexts;
import org.maillage.people.PeopleTest;

import java.util.Map;

/** What is typed into the forms of groups and of their members. */
@PeopleTest
class GroupTypingTests extends GroupScene {

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "owner, ''",
        "owner, 0198f0a0-0000-7000-8000-000000000001",
        "from, 30/02/2021",
        "to, 2019"
    })
    void saysBesideTheFieldWhatCannotBe(String field, String typed) {
        var refused =
                desk.submit(
                        LIST + "/new",
                        filled(Desk.fields("from", "2020", "purpose", "gardé", field, typed)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#" + field + "-error")).isNotBlank();
        assertThat(refused.value("purpose")).isEqualTo("gardé");
    }

    @ParameterizedTest
    @CsvSource({
        "person, ''",
        "person, nobody",
        "person, 0198f0a0-0000-7000-8000-000000000001",
        "function, KING",
        "function, ''",
        "to, 2019",
        "from, 32/01/2021"
    })
    void saysBesideTheFieldOfAMemberWhatCannotBe(String field, String typed) {
        String page = created(Map.of());
        var person = person("Noa Essai", owner).value().toString();
        var refused =
                desk.submit(
                        page + "/members/new",
                        Desk.fields(
                                "person", person, "from", "2020", "source", "gardée", field,
                                typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#" + field + "-error")).isNotBlank();
        assertThat(refused.value("source")).isEqualTo("gardée");
    }

    @ParameterizedTest
    @MethodSource("org.maillage.people.HostileTexts#shortOnes")
    void showsHostileTextsUnharmed(String text) {
        name = text;
        String page = created(Map.of("purpose", text));
        member(page, person("Noa Hostile", owner), Map.of("describedAs", text, "source", text));

        assertThat(desk.open(page).heading()).isEqualTo(text);
        assertThat(desk.open(page).html().select("script:not([src]), main img")).isEmpty();
        assertThat(desk.open(page + "/edit").value("purpose")).isEqualTo(text);
        assertThat(desk.open(entry(page)).value("describedAs")).isEqualTo(text);
        assertThat(desk.open(page + "/history").status()).isEqualTo(200);
    }

    @Test
    void refusesEndlessTexts() {
        String page = created(Map.of());
        for (var field : new String[] {"describedAs", "source"}) {
            var refused = desk.submit(page + "/members/new", Map.of(field, HostileTexts.endless()));
            assertThat(refused.text("#" + field + "-error")).isNotBlank();
        }
        for (var field : new String[] {"name", "purpose"}) {
            var refused = desk.submit(page + "/edit", Map.of(field, HostileTexts.endless()));
            assertThat(refused.text("#" + field + "-error")).isNotBlank();
        }
    }

    @Test
    void showsBothVersionsToWhoeverComesLate() {
        String page = created(Map.of());
        var mine = desk.open(page + "/edit");
        desk.submit(page + "/edit", Map.of("purpose", "la leur"));
        var conflict = desk.submit(mine, 0, Map.of("purpose", "la mienne"));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("main")).contains("la leur");
        assertThat(desk.submit(conflict, 0, Map.of()).status()).isEqualTo(303);
        assertThat(desk.open(page).text("main")).contains("la mienne");

        member(page, person("Noa Disputé", owner), Map.of("describedAs", "ancienne"));
        String entry = entry(page);
        var late = desk.open(entry);
        desk.submit(entry, Map.of("describedAs", "la leur"));
        var again = desk.submit(late, 0, Map.of("describedAs", "à moi"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("main")).contains("la leur", "à moi");
        assertThat(desk.submit(again, 0, Map.of()).status()).isEqualTo(303);
        assertThat(desk.submit(late, 1, Map.of()).status()).isEqualTo(409);
        assertThat(desk.submit(desk.open(entry), 1, Map.of()).status()).isEqualTo(303);
        assertThat(desk.open(entry).status()).isEqualTo(404);
    }
}
