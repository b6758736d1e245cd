package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.people.account.ProviderSite.Lie;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.URI;
import java.time.Duration;

/** The way to the service and back: whose it is, how often, how long, where it ends, and what the service says. */
@ProviderTest
class ProviderRoundTests {

    @Autowired Staff staff;
    @Autowired ProviderVisits visits;
    @Autowired MovableClock clock;

    @BeforeEach
    void theServiceIsThereAndHonest() {
        visits.begin();
    }

    @Test
    void aRoundIsTakenOnceInTimeByTheBrowserThatBeganIt() throws Exception {
        var person = staff.with(Role.READER, null);
        String guest = visits.joined(person);

        var browser = staff.browser();
        String back = visits.wayBack(browser, guest, null);
        assertThat(visits.refused(staff.browser(), back)).as("another browser").isTrue();
        assertThat(visits.refused(browser, back.replaceFirst("state=\\w", "state=x"))).isTrue();
        back = visits.wayBack(browser, guest, null);
        clock.moveOn(Duration.ofMinutes(11));
        assertThat(visits.refused(browser, back)).as("too late").isTrue();

        back = visits.wayBack(browser, guest, null);
        var cookies = browser.on(URI.create(browser.address()).getPort());
        assertThat(browser.get(back).statusCode()).isEqualTo(303);
        assertThat(browser.get(ProviderVisits.OWN).statusCode()).as("control").isEqualTo(200);
        assertThat(Browser.location(cookies.get(back)))
                .as("twice, and it is us who say so: the service takes its code once too")
                .isEqualTo("/sign-in?service=stale");
        assertThat(cookies.get(ProviderVisits.OWN).statusCode()).isEqualTo(303);
    }

    @Test
    void aCodeOfAnotherRoundIsRefused() throws Exception {
        String guest = visits.joined(staff.with(Role.READER, null));
        String theirs = visits.wayBack(staff.browser(), guest, null);
        var browser = staff.browser();
        String own = visits.wayBack(browser, guest, null);

        String code = theirs.replaceFirst(".*code=([^&]+).*", "$1");
        assertThat(visits.refused(browser, own.replaceFirst("code=[^&]+", "code=" + code)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Lie.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aTokenThatIsNotOursOrNotInOrderIsRefused(Lie lie) throws Exception {
        String guest = visits.joined(staff.with(Role.READER, null));
        visits.site().tell(lie);
        var browser = staff.browser();
        var answer = visits.come(browser, guest);
        assertThat(Browser.location(answer)).startsWith("/sign-in?service=");
        assertThat(browser.follow(answer).body()).contains("n’a pas confirmé qui vous êtes");
        assertThat(browser.get(ProviderVisits.OWN).statusCode()).isEqualTo(303);

        visits.site().tell(Lie.NONE);
        visits.come(browser, guest);
        assertThat(browser.get(ProviderVisits.OWN).statusCode()).as("control").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "nonce", "code_challenge"})
    void eachRoundHasWordsOfItsOwn(String word) throws Exception {
        var browser = staff.browser();

        var first = ProviderVisits.asked(browser, word);

        assertThat(first).hasSizeGreaterThan(40);
        assertThat(ProviderVisits.asked(browser, word)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ailleurs.exemple.test/",
                "//ailleurs.exemple.test/",
                "/\\ailleurs.exemple.test/"
            })
    void endsHereWhateverTheAddressSaid(String next) throws Exception {
        String guest = visits.joined(staff.with(Role.READER, null));
        var browser = staff.browser();

        var answer = visits.come(browser, guest, next);

        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .isIn("/", browser.address() + "/");
        assertThat(browser.get(ProviderVisits.OWN).statusCode()).as("control").isEqualTo(200);
    }
}
