package org.maillage.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillagetools.testkit.Browser;

/** From which site a form comes, whatever it carries. */
@SecurityTest
class FormOriginTests extends RingScene {

    @Test
    void aFormOfAnotherSiteIsRefusedWhateverItCarries() throws Exception {
        var form = Browser.form(browser.page("/events/form"));

        assertRefused(browser.postFrom("/events/ring", form));
        assertRefused(browser.postFrom("/events/ring", form, "Sec-Fetch-Site", "cross-site"));
        assertRefused(browser.postFrom("/events/ring", form, "Sec-Fetch-Site", "same-site"));
        assertRefused(browser.postFrom("/events/ring", form, "Sec-Fetch-Site", "none"));
        assertRefused(browser.postFrom("/events/ring", form, "Origin", "https://evil.example"));
        assertRefused(browser.postFrom("/events/ring", form, "Origin", "null"));
        assertRefused(
                browser.postFrom(
                        "/events/ring",
                        form,
                        "Origin",
                        "https://evil.example",
                        "Sec-Fetch-Site",
                        "same-origin"));
    }

    @Test
    void oneOfThoseTwoHeadersIsEnough() throws Exception {
        assertThat(
                        browser.postFrom(
                                        "/events/ring",
                                        Browser.form(browser.page("/events/form")),
                                        "Origin",
                                        browser.address())
                                .statusCode())
                .isEqualTo(303);
        assertThat(
                        browser.postFrom(
                                        "/events/ring",
                                        Browser.form(browser.page("/events/form")),
                                        "Sec-Fetch-Site",
                                        "same-origin")
                                .statusCode())
                .isEqualTo(303);
    }
}
