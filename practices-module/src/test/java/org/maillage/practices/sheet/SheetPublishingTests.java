package org.maillage.practices.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.platform.id.UuidV7;
import org.maillage.practices.published.PracticeCardChanged;
import org.maillage.practices.published.PracticeCardsRequested;
import org.maillage.practices.published.PracticePublished;
import org.maillage.practices.site.Desk;
import org.maillage.practices.site.Heard;
import org.maillage.practices.site.PracticesTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Where a sheet is found, and what others are told of it, while it is public and before. */
@PracticesTest
class SheetPublishingTests extends SheetScene {

    @Autowired Heard heard;

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
}
