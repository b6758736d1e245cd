package org.maillage.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.net.URI;
import java.util.UUID;

@WebTest
class FramePagesTests {

    record Marie(Actor.AccountHolder actor) implements HasActor {}

    private final MockMvcTester site;

    @Autowired
    FramePagesTests(MockMvcTester site) {
        this.site = site;
    }

    @Test
    void everyPageHasTheFrameInFrenchWhateverTheBrowserSays() {
        assertThat(site.get().uri("/events/lamps").header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"fr\"", "Aller au contenu", "aria-current=\"page\"")
                .contains("Données de démonstration")
                .contains("href=\"/sign-in\"")
                .doesNotContain("??", "style=\"", "frame-aside");
    }

    @Test
    void aLinkChoosesTheLanguageAndLeavesACleanAddress() {
        assertThat(site.get().uri("/events/lamps?q=a&lang=en&kind=DESK"))
                .hasStatus(303)
                .hasHeader("Location", "/events/lamps?q=a&kind=DESK")
                .cookies()
                .hasValue("maillage-lang", "en");
        assertThat(site.get().uri("/events/lamps").cookie(new Cookie("maillage-lang", "en")))
                .bodyText()
                .contains("<html lang=\"en\"", "Skip to content", "Lamps of the network");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%6Cang=en", "lan%67=%65n", "lang=en&%74heme=dark"})
    void aLinkLeadsOnHoweverItIsWritten(String choice) {
        assertThat(site.get().uri(URI.create("/events/lamps?" + choice)))
                .hasStatus(303)
                .hasHeader("Location", "/events/lamps");
    }

    @Test
    void aFacetMayBeNamedLikeTheTheme() {
        assertThat(site.get().uri("/events/lamps?theme=light-art&lang=oc")).hasStatusOk();
    }

    @Test
    void aChosenThemeNeedsNoScript() {
        assertThat(site.get().uri("/events/lamps").cookie(new Cookie("maillage-theme", "dark")))
                .bodyText()
                .contains("data-bs-theme=\"dark\"");
        assertThat(site.get().uri("/events/lamps").cookie(new Cookie("maillage-theme", "<x>")))
                .bodyText()
                .doesNotContain("data-bs-theme", "<x>");
    }

    @Test
    void nobodyIsLedAwayByTheSwitch() {
        assertThat(site.get().uri("//elsewhere.example/?lang=en").header("Host", "localhost"))
                .satisfies(answer ->
                        assertThat(answer.getResponse().getHeader("Location"))
                                .isNotEqualTo("//elsewhere.example/"));
    }

    @Test
    void whoHasSignedInSeesTheNavigationAndTheirName() {
        var holder = new Actor.AccountHolder(UUID.randomUUID(), "Marie <b>");
        var token = new TestingAuthenticationToken(new Marie(holder), "", "USER");
        assertThat(site.get().uri("/events/lamps").with(authentication(token)))
                .bodyText()
                .contains("frame-aside", "Marie &lt;b&gt;", "action=\"/sign-out\"")
                .doesNotContain("href=\"/sign-in\"");
    }

    @Test
    void aSheetShowsItsWayItsSlotsAndItsHistoryUnharmed() {
        assertThat(site.get().uri("/events/lamps/" + UUID.randomUUID()))
                .hasStatusOk()
                .bodyText()
                .contains("Rue &lt;3&gt;", "Pixar &amp; &lt;b&gt;", "Élodie &lt;b&gt;")
                .contains("Renommée", "De bureau", "Sur pied", "9\u202fh\u202f30")
                .contains("valeur non conservée")
                .contains("par Élodie", "par le logiciel", "par une personne non connectée")
                .doesNotContain("??", "demonstration", "anonymous");
    }

    @Test
    void filesOfOurOwnAreNamedAfterTheirContentAndKept() {
        var page = site.get().uri("/events/lamps").exchange();
        var body =
                new String(
                        page.getResponse().getContentAsByteArray(),
                        java.nio.charset.StandardCharsets.UTF_8);
        var file =
                body.replaceFirst(
                        "(?s).*href=\"(/assets/platform/maillage-[0-9a-f]+\\.css)\".*", "$1");
        assertThat(site.get().uri(file))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Cache-Control",
                        values -> assertThat(values.toString()).contains("max-age=31536000"));
        var icons =
                body.replaceFirst(
                        "(?s).*href=\"(/assets/platform/icons-[0-9a-f]+\\.css)\".*", "$1");
        assertThat(site.get().uri(icons))
                .bodyText()
                .containsPattern("icons/calendar-event-[0-9a-f]+\\.svg");
        assertThat(site.get().uri("/favicon.ico")).hasStatus3xxRedirection();
    }
}
