package org.maillage.people.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.people.Desk;
import org.maillage.people.HostileTexts;
import org.maillage.people.PeopleTest;

import java.util.List;
import java.util.Map;

/** What is typed into a mail to a group. */
@PeopleTest
class GroupMailFormTests extends GroupScene {

    @ParameterizedTest
    @CsvSource({"subject, ''", "text, ''"})
    void needsASubjectAndAText(String field, String typed) {
        String page = created(Map.of());
        member(page, "Sacha Exemple", true, Map.of());
        var letter = Desk.fields("subject", "Réunion", "text", "gardé", field, typed);

        var refused = desk.submit(page + "/mail", letter);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#" + field + "-error")).isNotBlank();
    }

    @Test
    void refusesEndlessTextsAndAGroupWithoutAddresses() {
        String page = created(Map.of());
        for (var field : List.of("subject", "text")) {
            var letter = Desk.fields("subject", "R", "text", "T", field, HostileTexts.endless());
            assertThat(desk.submit(page + "/mail", letter).text("#" + field + "-error"))
                    .isNotBlank();
        }
        member(page, "Noa Sansadresse", false, Map.of());
        var refused = desk.submit(page + "/mail", GroupMailTests.LETTER);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".form-errors")).contains("Aucun membre");
        assertThat(refused.value("text")).contains("salle bleue");
    }
}
