package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.people.LetterBox;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.time.Duration;

/** People who ask for a link that signs them in. */
abstract class MailLinkScene {

    static final String PATH = "/sign-in/mail";

    @Autowired Staff staff;
    @Autowired MailLinkSchedule schedule;
    @Autowired LetterBox letters;
    @Autowired MovableClock clock;
    @Autowired DSLContext dsl;

    @BeforeEach
    void nobodyWaits() {
        clock.moveOn(Duration.ofMinutes(16));
    }

    String tokenFor(String email) throws Exception {
        return tokenFor(email, "");
    }

    String tokenFor(String email, String next) throws Exception {
        int before = letters.countFor(email);
        var browser = staff.browser();
        var form = Browser.form(Browser.tokenOf(browser.page(PATH)), "email", email, "next", next);
        assertThat(browser.post(PATH, form).statusCode()).isEqualTo(303);
        schedule.answer();
        await().until(() -> letters.countFor(email) == before + 1);
        return letters.tokenFor(email);
    }

    static HttpResponse<String> enter(Browser browser, String token) throws Exception {
        return send(browser, browser.page("/sign-in"), token);
    }

    static HttpResponse<String> send(Browser browser, String page, String token) throws Exception {
        return browser.post(PATH + "/open", Browser.form(Browser.tokenOf(page), "token", token));
    }
}
