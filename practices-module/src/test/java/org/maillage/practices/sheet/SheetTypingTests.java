package org.maillage.practices.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.practices.site.HostileTexts;
import org.maillage.practices.site.PracticesTest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is typed into the form of a sheet. */
@PracticesTest
class SheetTypingTests extends SheetScene {

    private static final List<String> TEXTS =
            List.of(
                    "title",
                    "summary",
                    "statusReason",
                    "territory",
                    "story.situation",
                    "story.workDone",
                    "story.partners",
                    "story.budget",
                    "story.equipment",
                    "story.needed",
                    "story.effects",
                    "story.advice",
                    "story.obstacles",
                    "contactWish");

    @Test
    void keepsWhatWasTyped() {
        var page =
                desk.sheet(
                        "workshop",
                        owner,
                        Map.of(
                                "title", "Couture du lundi (fictive)",
                                "status", "SUSPENDED",
                                "statusReason", "Travaux (fictifs)",
                                "staffFte", "1,5",
                                "verifiedOn", "2026-02-28",
                                "keywords", "couture, fil ; aiguille",
                                "fields[rhythm]", "Chaque lundi",
                                "fields[price]", "3,50",
                                "fields[tools]", "LOOM",
                                "fields[since]", "2020-02-29"));

        var form = desk.open(page + "/edit");
        assertThat(form.text("[id=\"fields[rhythm]-hint\"]"))
                .isEqualTo("Par exemple chaque lundi.");
        assertThat(form.html().getElementById("fields[story]-hint")).isNull();
        assertThat(form.value("staffFte")).isEqualTo("1,5");
        assertThat(form.value("verifiedOn")).isEqualTo("2026-02-28");
        assertThat(form.value("keywords")).isEqualTo("couture, fil, aiguille");
        assertThat(form.value("fields[rhythm]")).isEqualTo("Chaque lundi");
        assertThat(form.value("fields[price]")).isEqualTo("3,5");
        assertThat(form.value("fields[since]")).isEqualTo("2020-02-29");
        assertThat(form.html().select("[name=\"fields[tools]\"][checked]").eachAttr("value"))
                .containsExactly("LOOM");
        assertThat(desk.open(page).text("main"))
                .contains("Couture du lundi (fictive)")
                .contains("couture, fil, aiguille")
                .contains("Suspendue")
                .contains("Travaux (fictifs)")
                .contains("Métier à tisser")
                .contains("29 février 2020");
    }

    @ParameterizedTest
    @CsvSource({
        "title, ''",
        "summary, '  '",
        "owner, ''",
        "owner, 0198f0a0-0000-7000-8000-000000000001",
        "status, FORGOTTEN",
        "staffFte, beaucoup",
        "staffFte, 1000",
        "staffFte, -1",
        "verifiedOn, 2026-02-30",
        "fields[rhythm], ''",
        "fields[seats], 51",
        "fields[seats], 1.5",
        "fields[price], 3.505",
        "fields[season], SPRING",
        "fields[free], perhaps",
        "fields[tools], HAMMER",
        "fields[since], 2021-02-29"
    })
    void saysBesideTheFieldWhatCannotBe(String field, String typed) {
        var fields = new HashMap<String, String>();
        fields.put("title", "Refusée (fictive)");
        fields.put("summary", "Refusée");
        fields.put("owner", owner.toString());
        fields.put("fields[rhythm]", "Parfois");
        fields.put("story.situation", "gardée");
        fields.put(field, typed);
        var refused = desk.submit(LIST + "/sheets/new/workshop", fields);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().getElementById(field + "-error")).as(field).isNotNull();
        assertThat(refused.value("story.situation")).isEqualTo("gardée");
    }

    @Test
    void refusesEndlessTexts() {
        for (var field :
                List.of("title", "summary", "story.situation", "keywords", "fields[rhythm]")) {
            var refused =
                    desk.submit(
                            LIST + "/sheets/new/workshop",
                            Map.of("owner", owner.toString(), field, HostileTexts.endless()));

            assertThat(refused.status()).as(field).isEqualTo(422);
            assertThat(refused.html().getElementById(field + "-error")).as(field).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("org.maillage.practices.site.HostileTexts#shortOnes")
    void showsHostileTextsUnharmed(String text) {
        var typed = new HashMap<String, String>();
        TEXTS.forEach(field -> typed.put(field, text));
        typed.put("fields[rhythm]", text.substring(0, Math.min(text.length(), 38)).strip());
        typed.put("fields[story]", text);
        var page = desk.publicSheet("workshop", owner, typed);

        var form = desk.open(page + "/edit");
        TEXTS.forEach(field -> assertThat(form.value(field)).as(field).isEqualTo(text));
        assertThat(form.value("fields[story]")).isEqualTo(text);
        var shown = desk.visit(desk.publicPage(page));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.html().expectFirst("h1").wholeText()).isEqualTo(text);
        assertThat(shown.html().select("script:not([src]), main img")).isEmpty();
        assertThat(desk.open(page).html().select("script:not([src]), main img")).isEmpty();
        assertThat(desk.open(LIST).status()).isEqualTo(200);
        assertThat(desk.visit("/practices").html().select("script:not([src]), main img")).isEmpty();
    }

    @Test
    void showsBothVersionsToWhoeverComesLate() {
        var page =
                desk.sheet(
                        "generic",
                        owner,
                        Map.of("title", "À deux (fictive)", "story.advice", "rien"));
        var mine = desk.open(page + "/edit");
        desk.submit(page + "/edit", Map.of("story.advice", "la leur")).leadsTo();

        var conflict = desk.submit(mine, "/edit", Map.of("story.advice", "la mienne"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text(".conflict")).contains("la leur").contains("la mienne");
        assertThat(conflict.value("story.advice")).isEqualTo("la mienne");

        desk.submit(conflict, "/edit", Map.of()).leadsTo();
        assertThat(desk.open(page + "/edit").value("story.advice")).isEqualTo("la mienne");
    }
}
