package org.maillage.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillagetools.testkit.Browser;

import java.util.List;

/** What is answered to a form that is sent again after it failed, was refused or has changed a part of the page. */
@SecurityTest
class FormRepetitionTests extends RingScene {

    @Test
    void anActThatWasUndoneMayBeTriedAgain() throws Exception {
        var form = Browser.form(browser.page("/events/form"));

        assertThat(browser.post("/events/ring-and-fail", form).statusCode()).isEqualTo(500);
        assertThat(browser.post("/events/ring-and-fail", form).statusCode()).isEqualTo(500);
        assertThat(rings()).isZero();
    }

    @Test
    void aFormThatWasRefusedMayBeSentAgainAsItIs() throws Exception {
        var form = Browser.form(browser.page("/events/form"), "text", "complet");

        for (int times = 1; times <= 2; times++) {
            var answer = browser.post("/events/refuse", form);
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).isEqualTo("refused").doesNotContain("déjà");
            assertThat(rings()).isEqualTo(times);
        }
    }

    @Test
    void oneThatFailedAfterItHadActedDoesNotActAgain() throws Exception {
        var form = Browser.form(browser.page("/events/form"), "text", "panne");

        assertThat(browser.post("/events/ring-then-fail", form).statusCode()).isEqualTo(500);
        assertThat(browser.post("/events/ring-then-fail", form).body())
                .contains("Envoi déjà enregistré");
        assertThat(rings()).isEqualTo(1);
    }

    @Test
    void aRepetitionOfWhatWasRefusedMeanwhileIsAskedForOnceMore() throws Exception {
        var form = Browser.form(browser.page("/events/form"), "text", "deux clics");

        var answer = browser.post("/events/refused-meanwhile", form);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("envoyé deux fois", "deux clics", "action=\"/events/refused-meanwhile\"")
                .doesNotContain("déjà enregistré", "??");
    }

    @Test
    void aFragmentThatWasRefusedMeanwhileBecomesTheWholePageToo() throws Exception {
        var answer =
                browser.postFrom(
                        "/events/refused-meanwhile",
                        Browser.form(browser.page("/events/form"), "text", "deux clics"),
                        "Sec-Fetch-Site",
                        "same-origin",
                        "HX-Request",
                        "true");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("HX-Retarget")).hasValue("#content");
        assertThat(answer.body()).contains("envoyé deux fois", "deux clics");
    }

    @Test
    void aFragmentShownAfterAnActHasATokenForTheNext() throws Exception {
        String first = browser.page("/events/form");
        String second = browser.post("/events/fragment", Browser.form(first)).body();
        String third = browser.post("/events/fragment", Browser.form(second)).body();

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        assertThat(rings()).isEqualTo(2);
    }

    @Test
    void aFragmentAskedForTwiceIsReplacedByTheWholePage() throws Exception {
        var form = Browser.form(browser.page("/events/form"), "text", "fragment");
        browser.post("/events/fragment", form);

        var again =
                browser.postFrom(
                        "/events/fragment",
                        form,
                        "Sec-Fetch-Site",
                        "same-origin",
                        "HX-Request",
                        "true");

        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(again.headers().firstValue("HX-Refresh")).hasValue("true");
        assertThat(rings()).isEqualTo(1);
    }
}
