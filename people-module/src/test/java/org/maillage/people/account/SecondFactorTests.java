package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;

import java.time.Duration;

/** What is asked for after the password, and of whom. */
@AccountTest
class SecondFactorTests extends FactorScene {

    @Test
    void isAskedForAfterThePassword() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));
        var browser = staff.browser();

        var answer =
                browser.fill(
                        "/sign-in",
                        "/sign-in",
                        "email",
                        person.email(),
                        "password",
                        Staff.PASSWORD,
                        "next",
                        OWN + "?a=1");

        assertThat(Browser.location(answer)).isEqualTo(CODE);
        assertThat(browser.get(OWN).statusCode()).as("not in yet").isEqualTo(303);
        assertThat(browser.cookies()).noneMatch(cookie -> cookie.getName().equals("SESSION"));
        var entered = code(browser, phone.code());
        assertThat(Browser.location(entered)).isEqualTo(OWN + "?a=1");
        assertThat(browser.get(OWN).statusCode()).isEqualTo(200);
        assertThat(history(person)).startsWith("signed-in");
        assertThat(browser.get(CODE).statusCode()).as("the step is over").isEqualTo(303);
    }

    @Test
    void isNotAskedOfWhoHasNone() throws Exception {
        var person = staff.with(Role.READER, null);

        assertThat(Browser.location(staff.signIn(staff.browser(), person.email(), Staff.PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void aLinkToChooseAPasswordDoesNotGoAroundIt() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));
        String token = staff.link(person);
        var browser = staff.browser();

        var answer =
                browser.fill(
                        "/sign-in/password?token=" + token,
                        "/sign-in/password",
                        "token",
                        token,
                        "password",
                        "quatre hérissons reviennent",
                        "confirmation",
                        "quatre hérissons reviennent");

        assertThat(Browser.location(answer)).isEqualTo(CODE);
        assertThat(browser.get(OWN).statusCode()).isEqualTo(303);
        assertThat(code(browser, phone.code()).statusCode()).isEqualTo(303);
        assertThat(browser.get(OWN).statusCode()).isEqualTo(200);
    }

    @Test
    void thePasswordIsGoodForTenMinutes() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));
        var browser = atTheInnerDoor(person);
        clock.moveOn(Duration.ofMinutes(10).plusSeconds(1));

        assertThat(browser.get(CODE).statusCode()).isEqualTo(303);
        var form = Browser.form(Browser.tokenOf(browser.page("/sign-in")), "code", phone.code());
        assertThat(Browser.location(browser.post(CODE, form))).isEqualTo("/sign-in");
        assertThat(browser.get(OWN).statusCode()).isEqualTo(303);
    }

    @Test
    void guessingIsSlowedDown() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));
        var browser = atTheInnerDoor(person);
        for (int i = 0; i < SignInBrake.ACCOUNT_ATTEMPTS; i++) {
            assertThat(code(browser, "no code").statusCode()).isEqualTo(422);
        }

        var answer = code(browser, phone.codeIn(Duration.ofSeconds(30)));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        clock.moveOn(Duration.ofSeconds(1));
        assertThat(code(browser, phone.code()).statusCode()).isEqualTo(303);
    }
}
