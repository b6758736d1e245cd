package org.maillage.practices.kind;

import static org.assertj.core.api.Assertions.assertThat;

import net.sample.sluggish.Sluggish;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.practices.site.Desk;
import org.maillage.practices.site.Grants;
import org.maillage.practices.site.PracticesTest;
import org.springframework.beans.factory.annotation.Autowired;

@PracticesTest
class ModulePageTests {

    @Autowired Desk desk;
    @Autowired Grants grants;

    @BeforeEach
    void everythingIsAllowed() {
        grants.everywhere();
    }

    @Test
    void saysWhichModulesAreInstalledAndWhyOthersWereRefused() {
        assertThat(card("workshop")).contains("Installé", "0.1");
        assertThat(card("broken")).contains("Refusé", "planted");
        assertThat(card("net.sample.sluggish.Sluggish")).contains("Refusé", "2 s");
        assertThat(card("wrongkey")).contains("Refusé", "elsewhere");
        assertThat(card("generic")).contains("Intégré");
    }

    @Test
    void offersOnlyTheKindsOfInstalledModules() {
        assertThat(desk.open("/admin/practices/sheets/new").html().select("main a[href*=/new/]"))
                .extracting(link -> link.attr("href"))
                .containsExactly(
                        "/admin/practices/sheets/new/generic",
                        "/admin/practices/sheets/new/workshop");
    }

    @Test
    void noPageCallsTheCodeOfAModule() {
        int atTheStart = Sluggish.calls();
        assertThat(atTheStart).isPositive();
        for (var path :
                new String[] {"/practices", "/admin/practices", "/admin/practices/modules"}) {
            assertThat(desk.open(path).status()).isEqualTo(200);
        }
        assertThat(Sluggish.calls()).isEqualTo(atTheStart);
    }

    @Test
    void aRefusedModuleHasNoPagesAndNoPlaceInTheNavigation() {
        assertThat(desk.visit("/practices/wrongkey").status()).isEqualTo(404);
        assertThat(desk.visit("/practices").html().select("a[href=/practices/wrongkey]")).isEmpty();
    }

    private String card(String key) {
        return desk.open("/admin/practices/modules").html().select("main .card").stream()
                .filter(card -> card.expectFirst("code").text().equals(key))
                .map(card -> card.text())
                .findFirst()
                .orElseThrow();
    }
}
