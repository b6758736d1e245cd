package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;

/** What somebody meets at the door who comes by the service. */
@ProviderTest
class ProviderDoorTests {

    @Autowired Staff staff;
    @Autowired ProviderVisits visits;
    @Autowired Enrolment enrolment;
    @Autowired MovableClock clock;

    @BeforeEach
    void theServiceIsThereAndHonest() {
        visits.begin();
    }

    @Test
    void theButtonSpeaksTheReadersLanguage() throws Exception {
        var browser = staff.browser();
        browser.get("/sign-in?lang=en");

        assertThat(browser.page("/sign-in")).contains("Sign in with the sample directory");
    }

    @Test
    void whoeverGivesUpThereIsToldSo() throws Exception {
        var browser = staff.browser();
        String there =
                browser.get(ProviderVisits.DOOR).headers().firstValue("Location").orElseThrow();
        String state = there.replaceFirst(".*[?&]state=([^&]+).*", "$1");

        var answer = browser.get(ProviderVisits.DOOR + "/back?error=access_denied&state=" + state);

        assertThat(browser.follow(answer).body()).contains("n’a pas confirmé qui vous êtes");
    }

    @Test
    void aServiceThatIsAwayIsSaidToBeAway() throws Exception {
        var person = staff.with(Role.READER, null);
        String guest = visits.joined(person);
        var under = staff.browser();
        String back = visits.wayBack(under, guest, null);
        visits.site().close();
        clock.moveOn(Duration.ofMinutes(2));

        var browser = staff.browser();
        var answer = browser.get(ProviderVisits.DOOR);
        assertThat(Browser.location(answer)).startsWith("/sign-in?service=");
        assertThat(browser.follow(answer).body())
                .contains("l’Annuaire d’essai ne répond pas", "Les autres moyens");
        assertThat(under.follow(under.get(back)).body()).contains("ne répond pas");
        staff.signIn(browser, person.email(), Staff.PASSWORD);
        assertThat(browser.get(ProviderVisits.OWN).statusCode()).isEqualTo(200);

        visits.site().open();
        clock.moveOn(Duration.ofSeconds(11));
        var again = staff.browser();
        visits.come(again, guest);
        assertThat(again.get(ProviderVisits.OWN).statusCode()).isEqualTo(200);
    }

    @Test
    void theSecondFactorIsStillAsked() throws Exception {
        var administrator = staff.with(Role.ADMINISTRATOR, null);
        String guest = visits.joined(administrator);
        var holder = staff.signedIn(administrator);
        var phone = enrolment.of(holder);
        var browser = staff.browser();

        var answer = visits.come(browser, guest, ProviderVisits.PAGE);

        assertThat(Browser.location(answer)).isEqualTo("/sign-in/code");
        assertThat(browser.get(ProviderVisits.OWN).statusCode()).isEqualTo(303);
        var passed = browser.fill("/sign-in/code", "/sign-in/code", "code", phone.code());
        assertThat(Browser.location(passed)).isEqualTo(ProviderVisits.PAGE);
        assertThat(browser.get(ProviderVisits.OWN).statusCode()).isEqualTo(200);
        assertThat(visits.change(browser, "UNLINK", Staff.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(visits.change(browser, "UNLINK", phone.code()).statusCode()).isEqualTo(303);
    }

    @Test
    void whoeverGuessesWaitsAndKeepsNobodyOut() throws Exception {
        var person = staff.with(Role.READER, null);
        String guest = visits.joined(person);
        clock.moveOn(Duration.ofMinutes(6));
        var browser = staff.browser();
        for (int times = 0; times < SignInBrake.ADDRESS_ATTEMPTS; times++) {
            assertThat(browser.get(ProviderVisits.DOOR + "/back?code=x&state=y").statusCode())
                    .isEqualTo(303);
        }
        assertThat(browser.get(ProviderVisits.DOOR + "/back?code=x&state=y").statusCode())
                .isEqualTo(429);

        staff.signIn(browser, person.email(), Staff.PASSWORD);
        assertThat(browser.get(ProviderVisits.OWN).statusCode()).as("by password").isEqualTo(200);
        clock.moveOn(Duration.ofMinutes(6));
        var later = staff.browser();
        visits.come(later, guest);
        assertThat(later.get(ProviderVisits.OWN).statusCode()).isEqualTo(200);
    }
}
