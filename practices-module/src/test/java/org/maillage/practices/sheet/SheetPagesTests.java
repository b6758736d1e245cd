package org.maillage.practices.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.platform.id.UuidV7;
import org.maillage.practices.published.PracticeCardChanged;
import org.maillage.practices.published.PracticeCardsRequested;
import org.maillage.practices.published.PracticePublished;
import org.maillage.practices.site.Desk;
import org.maillage.practices.site.Grants;
import org.maillage.practices.site.Heard;
import org.maillage.practices.site.HostileTexts;
import org.maillage.practices.site.Neighbours;
import org.maillage.practices.site.PracticesTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@PracticesTest
class SheetPagesTests {

    private static final String LIST = "/admin/practices";
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

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Heard heard;
    @Autowired Neighbours neighbours;

    private UUID owner;

    @BeforeEach
    void everythingIsAllowed() {
        grants.everywhere();
        owner = neighbours.organisation("Centre du Pré (fictif)");
    }

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

    @Test
    void isPublicOnlyWhilePublished() {
        var page = desk.sheet("generic", owner, Map.of("title", "Pudique (fictive)"));
        assertThat(desk.visit("/practices/sheets/pudique-fictive").status()).isEqualTo(404);
        assertThat(desk.visit("/practices/sheets/pudique-fictive.json").status()).isEqualTo(404);
        assertThat(desk.visit("/practices?q=pudique").text("main")).doesNotContain("Pudique");

        desk.press(page, "/publish");
        assertThat(desk.visit("/practices/sheets/pudique-fictive").status()).isEqualTo(200);
        assertThat(desk.visit("/practices?q=pudique").text("main")).contains("Pudique");

        desk.press(page, "/draft");
        assertThat(desk.visit("/practices/sheets/pudique-fictive").status()).isEqualTo(404);
        assertThat(desk.open(page).text(".history"))
                .contains("Fiche créée")
                .contains("Fiche publiée")
                .contains("Repassée en brouillon");
    }

    @Test
    void publishesItsCardWithEveryChange() {
        var page = desk.publicSheet("generic", owner, Map.of("title", "Carte (fictive)"));
        desk.submit(page + "/edit", Map.of("title", "Autre carte (fictive)")).leadsTo();
        var id = Desk.idIn(page);

        assertThat(heard.of(PracticeCardChanged.class))
                .filteredOn(card -> card.practice().value().equals(id))
                .extracting(
                        PracticeCardChanged::revision,
                        PracticeCardChanged::slug,
                        PracticeCardChanged::published)
                .containsExactly(
                        tuple(1L, "carte-fictive", false),
                        tuple(2L, "carte-fictive", true),
                        tuple(3L, "autre-carte-fictive", true));
        assertThat(heard.of(PracticePublished.class))
                .filteredOn(published -> published.practice().value().equals(id))
                .extracting(PracticePublished::ownerId)
                .containsExactly(owner);
    }

    @Test
    void sendsTheCardsOfAllSheetsToWhoeverAsks() {
        var page = desk.sheet("generic", owner, Map.of("title", "Demandée (fictive)"));
        neighbours.publish(
                new PracticeCardsRequested(UuidV7.next(), Instant.EPOCH, "somebody", null));
        neighbours.settle();

        assertThat(heard.of(PracticeCardChanged.class))
                .filteredOn(card -> card.practice().value().equals(Desk.idIn(page)))
                .extracting(PracticeCardChanged::revision)
                .containsExactly(1L, 1L);
    }

    @Test
    void oldAddressesLeadToTheSheet() {
        var page = desk.publicSheet("generic", owner, Map.of("title", "Ancien nom (fictif)"));
        desk.submit(page + "/edit", Map.of("title", "Nouveau nom (fictif)")).leadsTo();
        var other = desk.publicSheet("generic", owner, Map.of("title", "Ancien nom (fictif)"));

        var moved = desk.visit("/practices/sheets/ancien-nom-fictif");
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.location()).endsWith("/practices/sheets/nouveau-nom-fictif");
        assertThat(desk.visit("/practices/sheets/ancien-nom-fictif.json").location())
                .endsWith("/practices/sheets/nouveau-nom-fictif.json");
        assertThat(desk.publicPage(other)).isEqualTo("/practices/sheets/ancien-nom-fictif-2");
    }

    @Test
    void isHiddenFromOtherOrganisationsButNotFromCoOwners() {
        var friend = neighbours.organisation("Amie (fictive)");
        var page =
                desk.sheet(
                        "generic",
                        owner,
                        Map.of("title", "Partagée (fictive)", "coOwners", friend.toString()));
        var form = desk.open(page + "/edit");

        grants.onlyIn(friend);
        assertThat(desk.open(LIST + "?q=partagee").text("tbody")).contains("Partagée");
        assertThat(desk.open(page).html().select("form[action$=/publish]")).isEmpty();
        desk.submit(page + "/edit", Map.of("story.advice", "de l’amie")).leadsTo();

        grants.onlyIn(UUID.randomUUID());
        assertThat(desk.open(page).status()).isEqualTo(404);
        assertThat(desk.open(page + "/edit").status()).isEqualTo(404);
        assertThat(desk.submit(form, "/edit", Map.of("story.advice", "prise")).status())
                .isEqualTo(404);
        assertThat(desk.open(LIST + "?q=partagee").text("tbody")).doesNotContain("Partagée");
    }

    @Test
    void isClosedToThoseWithoutAnyRight() {
        grants.onlyIn();
        for (var path : List.of(LIST, LIST + "/sheets/new", LIST + "/sheets/new/generic")) {
            assertThat(desk.open(path).status()).as(path).isEqualTo(404);
        }
        assertThat(desk.visit(LIST).status()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/practices/sheets/nobody",
                "/admin/practices/sheets/0198f0a0-0000-7000-8000-000000000009",
                "/admin/practices/sheets/0198f0a0-0000-7000-8000-000000000009/edit",
                "/admin/practices/sheets/new/nothing",
                "/admin/practices/sheets/new/broken",
                "/practices/sheets/nothing",
                "/practices/sheets/nothing.json"
            })
    void knowsNoOtherAddresses(String path) {
        assertThat(desk.open(path).status()).isEqualTo(404);
    }

    @Test
    void aDraftIsReadAsTheStaffPageShowsIt() {
        var page =
                desk.sheet(
                        "workshop",
                        owner,
                        Map.of(
                                "title", "À relire (fictive)",
                                "staffFte", "0,50",
                                "story.situation", "Un quartier sans lieu",
                                "story.obstacles", "Le froid",
                                "aims", "AUTONOMY",
                                "fields[rhythm]", "Chaque lundi",
                                "fields[since]", "2020-12-01"));
        var draft = desk.open(page);
        assertThat(draft.text("main"))
                .contains("Un quartier sans lieu", "Le froid", "Monter en autonomie", "0,5")
                .contains("1er décembre 2020")
                .doesNotContain("0,50");

        desk.press(page, "/publish");
        var shown = desk.visit(desk.publicPage(page));
        for (var part : List.of("main .col-lg-8", "main aside dl")) {
            assertThat(shown.text(part)).isNotEmpty().isEqualTo(draft.text(part));
        }
    }

    @Test
    void unknownCoOwnersAreRefused() {
        var refused =
                desk.submit(
                        LIST + "/sheets/new/generic",
                        Map.of(
                                "title",
                                "Inconnue (fictive)",
                                "summary",
                                "Refusée",
                                "owner",
                                owner.toString(),
                                "coOwners",
                                UUID.randomUUID().toString()));
        assertThat(refused.status()).isEqualTo(422);

        var page = desk.sheet("generic", owner, Map.of("title", "Sans inconnue (fictive)"));
        assertThat(
                        desk.submit(
                                        page + "/edit",
                                        Map.of("coOwners", UUID.randomUUID().toString()))
                                .status())
                .isEqualTo(422);
    }

    @Test
    void onlyTheOwnerChoosesTheCoOwners() {
        var friend = neighbours.organisation("Amie (fictive)");
        var stranger = neighbours.organisation("Étrangère (fictive)");
        var page =
                desk.sheet(
                        "generic",
                        owner,
                        Map.of("title", "Choisie (fictive)", "coOwners", friend.toString()));
        var form = desk.open(page + "/edit");

        grants.onlyIn(friend);
        assertThat(desk.open(page + "/edit").html().select("[name=coOwners]")).isEmpty();
        assertThat(desk.submit(form, "/edit", Map.of("coOwners", stranger.toString())).status())
                .isEqualTo(404);
        var mine = desk.open(page + "/edit");
        desk.submit(page + "/edit", Map.of("story.advice", "de l’amie")).leadsTo();
        assertThat(
                        desk.submit(mine, "/edit", Map.of("story.advice", "en retard"))
                                .text(".conflict"))
                .contains("de l’amie", "en retard")
                .doesNotContain("Amie (fictive)", friend.toString());

        grants.onlyIn(owner);
        assertThat(
                        desk.open(page + "/edit")
                                .html()
                                .select("[name=coOwners][checked]")
                                .eachAttr("value"))
                .containsExactly(friend.toString());
        desk.submit(page + "/edit", Map.of("coOwners", stranger.toString())).leadsTo();
        grants.onlyIn(friend);
        assertThat(desk.open(page).status()).isEqualTo(404);
    }
}
