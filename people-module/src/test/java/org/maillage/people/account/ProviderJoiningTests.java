package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** How somebody joins what the service calls them to their account, and parts the two. */
@ProviderTest
class ProviderJoiningTests {

    @Autowired Staff staff;
    @Autowired ProviderVisits visits;
    @Autowired MovableClock clock;

    @BeforeEach
    void theServiceIsThereAndHonest() {
        visits.begin();
    }

    @Test
    void joiningNeedsProofAndOnesOwnAddress() throws Exception {
        var person = staff.with(Role.READER, null);
        var other = staff.with(Role.READER, null);
        var browser = staff.signedIn(person);
        var nothing = visits.join(browser, Staff.PASSWORD);
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Présentez-vous d’abord avec l’Annuaire d’essai");

        assertThat(Browser.location(visits.come(browser, visits.guestOf(other))))
                .isEqualTo(ProviderVisits.PAGE);
        assertThat(browser.page(ProviderVisits.PAGE)).contains("n’est pas celle de votre compte");
        assertThat(visits.join(browser, Staff.PASSWORD).statusCode()).as("other's").isEqualTo(422);

        visits.come(browser, visits.guestOf(person));
        assertThat(visits.join(browser, "un autre mot de passe").statusCode()).isEqualTo(422);
        assertThat(visits.join(browser, Staff.PASSWORD).statusCode()).as("control").isEqualTo(303);
    }

    @Test
    void whatSomebodyHasShownWaitsAQuarterOfAnHour() throws Exception {
        var person = staff.with(Role.READER, null);
        var browser = staff.signedIn(person);
        visits.come(browser, visits.guestOf(person));

        clock.moveOn(Duration.ofMinutes(15));

        assertThat(visits.join(browser, Staff.PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void whatWasPartedOpensNothingUntilItIsJoinedAnew() throws Exception {
        var person = staff.with(Role.READER, null);
        String guest = visits.joined(person);
        var holder = staff.signedIn(person);
        var elsewhere = staff.browser();
        visits.come(elsewhere, guest);

        assertThat(visits.change(holder, "UNLINK", "faux").statusCode()).isEqualTo(422);
        assertThat(visits.change(holder, "UNLINK", Staff.PASSWORD).statusCode()).isEqualTo(303);

        assertThat(elsewhere.get(ProviderVisits.OWN).statusCode())
                .as("session there")
                .isEqualTo(303);
        var browser = staff.browser();
        visits.come(browser, guest);
        assertThat(browser.get(ProviderVisits.OWN).statusCode()).isEqualTo(303);
        assertThat(visits.history(person)).contains("provider-unlinked");

        visits.come(holder, guest);
        assertThat(visits.join(holder, Staff.PASSWORD).statusCode()).isEqualTo(303);
        visits.come(browser, guest);
        assertThat(browser.get(ProviderVisits.OWN).statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountHasOneIdentityOfTheService() throws Exception {
        var person = staff.with(Role.READER, null);
        visits.joined(person);
        var holder = staff.signedIn(person);

        visits.come(holder, visits.guestOf(person));

        assertThat(holder.page(ProviderVisits.PAGE)).contains("déjà relié à l’Annuaire d’essai");
        assertThat(visits.join(holder, Staff.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(visits.identities(person)).isEqualTo(1);
    }

    /** Of whoever is no account's holder yet nothing is kept but by their own browser. */
    @Test
    void whatSomebodyWritesIntoTheirCookieWasNotShown() throws Exception {
        var person = staff.with(Role.READER, null);
        var other = staff.with(Role.READER, null);
        var holder = staff.signedIn(person);
        visits.come(holder, visits.guestOf(other));
        var shown =
                holder.cookies().stream()
                        .filter(cookie -> cookie.getName().equals("IDENTITY"))
                        .findFirst()
                        .orElseThrow();
        var parts = shown.getValue().split("\\.", 2);
        var text = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        assertThat(text).contains(other.email());
        var forged = text.replace(other.email(), person.email()).getBytes(StandardCharsets.UTF_8);

        shown.setValue(
                Base64.getUrlEncoder().withoutPadding().encodeToString(forged) + "." + parts[1]);

        var answer = visits.join(holder, Staff.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Présentez-vous d’abord");
        assertThat(visits.identities(person)).isZero();
    }
}
