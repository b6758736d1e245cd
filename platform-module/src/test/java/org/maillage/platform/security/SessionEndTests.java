package org.maillage.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.platform.db.Tables.SPRING_SESSION;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maillage.platform.actor.Sessions;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;

/** What ends a session. */
@SecurityTest
class SessionEndTests extends SessionScene {

    @Autowired SampleSite.MovableClock clock;
    @Autowired Sessions sessions;

    @AfterEach
    void now() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void aDisabledAccountIsOutAtItsNextRequest() throws Exception {
        signIn();
        accounts.enable(account, false);

        assertThat(browser.get("/admin/sample").statusCode()).isEqualTo(303);
        assertThat(count()).isZero();
    }

    @Test
    void itEndsTwelveHoursAfterSignIn() throws Exception {
        signIn();
        clock.moveTo(Duration.ofHours(12).minusMinutes(1));
        assertThat(browser.get("/admin/sample").statusCode()).isEqualTo(200);

        clock.moveTo(Duration.ofHours(12).plusMinutes(1));
        assertThat(browser.get("/admin/sample").statusCode()).isEqualTo(303);
    }

    @Test
    void itEndsAfterHalfAnHourWithoutARequest() throws Exception {
        signIn();
        var half = SPRING_SESSION.LAST_ACCESS_TIME.minus(Duration.ofMinutes(31).toMillis());
        dsl.update(SPRING_SESSION)
                .set(SPRING_SESSION.LAST_ACCESS_TIME, half)
                .where(SPRING_SESSION.PRINCIPAL_NAME.eq(account.toString()))
                .execute();

        assertThat(browser.get("/admin/sample").statusCode()).isEqualTo(303);
    }

    @Test
    void signOutEndsItAndClearsTheBrowser() throws Exception {
        signIn();
        var answer = browser.post("/sign-out", Browser.form(browser.page("/admin/sample")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(count()).isZero();
        assertThat(browser.get("/admin/sample").statusCode()).isEqualTo(303);
    }

    @Test
    void signOutNeedsAForm() throws Exception {
        signIn();

        assertThat(browser.get("/sign-out").statusCode()).isEqualTo(404);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void allSessionsOfAnAccountCanBeEnded() throws Exception {
        signIn();
        sessions.endAll(account);

        assertThat(browser.get("/admin/sample").statusCode()).isEqualTo(303);
    }
}
