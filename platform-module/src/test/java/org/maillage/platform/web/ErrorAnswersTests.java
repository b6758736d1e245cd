package org.maillage.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class ErrorAnswersTests {

    private final MockMvcTester site;

    @Autowired
    ErrorAnswersTests(MockMvcTester site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/events/mishap/not-found      | 404 | ou vous n’y avez pas accès",
                "/events/mishap/conflict       | 409 | a changé entre-temps",
                "/events/mishap/other          | 500 | Une erreur s’est produite",
                "/events/mishap/x?number=seven | 400 | n’a pas pu être lue",
                "/events/lamps/no-uuid         | 404 | Page introuvable",
                "/events/unknown               | 404 | Page introuvable",
                "/assets/unknown.png           | 404 | Page introuvable"
            })
    void eachMishapHasItsPageInTheHousesFrame(String address, int status, String words) {
        assertThat(site.get().uri(address))
                .hasStatus(status)
                .bodyText()
                .contains(words, "frame-header", "<h1 class=\"page-title\">")
                .doesNotContain("planted", "Exception", "??");
    }

    @Test
    void theReasonStaysInTheLogAndThePageShowsItsNumber() {
        assertThat(site.get().uri("/events/mishap/other"))
                .bodyText()
                .containsPattern("<code>[0-9a-f-]{36}</code>");
    }

    @Test
    void whileTheDatabaseIsAwayThePageComesBackByItself() {
        assertThat(site.get().uri("/events/mishap/database"))
                .hasStatus(503)
                .hasHeader("Retry-After", "5")
                .bodyText()
                .contains("http-equiv=\"refresh\" content=\"5\"", "De retour dans un instant");
    }

    @ParameterizedTest
    @CsvSource({"55P03", "40P01", "57014"})
    void whatTheDatabaseGaveUpMayWorkAnotherTime(String state) {
        assertThat(site.get().uri("/events/mishap/" + state))
                .hasStatus(503)
                .hasHeader("Retry-After", "5");
    }

    @Test
    void whoAsksForAnImageIsToldToo() {
        assertThat(site.get().uri("/assets/unknown.png").header("Accept", "image/png"))
                .hasStatus(404);
    }

    @Test
    void theWrongMethodIsNamed() {
        assertThat(site.delete().uri("/events/lamps").with(LampSite.fromOurPage(site)))
                .hasStatus(405)
                .bodyText()
                .contains("ne s’ouvre pas ainsi");
    }

    @ParameterizedTest
    @CsvSource({"q", "kind", "after", "sort", "anything"})
    void whatIsNoTextIsRefusedInEveryParameter(String parameter) {
        assertThat(site.get().uri("/events/lamps").param(parameter, "a\u0000b")).hasStatus(400);
        assertThat(site.get().uri("/events/lamps").param(parameter, "a\ud800b")).hasStatus(400);
        assertThat(site.get().uri("/events/lamps").param(parameter, "a\ud83d\ude00b"))
                .hasStatusOk();
    }
}
