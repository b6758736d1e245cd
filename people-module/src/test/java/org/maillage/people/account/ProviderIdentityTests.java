package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.PROVIDER_IDENTITY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.account.ProviderSite.Guest;
import org.maillage.people.rights.Role;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.UUID;

/** Which identity of the service opens which account. */
@ProviderTest
class ProviderIdentityTests {

    @Autowired Staff staff;
    @Autowired ProviderVisits visits;
    @Autowired MovableClock clock;
    @Autowired DisableAccount disable;
    @Autowired CurrentActor actor;
    @Autowired DSLContext dsl;

    @BeforeEach
    void theServiceIsThereAndHonest() {
        visits.begin();
    }

    @Test
    void whoeverHasJoinedTheirAccountComesIn() throws Exception {
        var person = staff.with(Role.READER, null);
        var guest = visits.guestOf(person);
        var browser = staff.browser();

        var first = visits.come(browser, guest);
        assertThat(Browser.location(first))
                .isEqualTo("/sign-in?service=join-first&next=" + ProviderVisits.PAGE);
        assertThat(browser.follow(first).body()).contains("pas encore relié à l’Annuaire d’essai");
        var entered =
                browser.fill(
                        Browser.location(first),
                        "/sign-in",
                        "email",
                        person.email(),
                        "password",
                        Staff.PASSWORD,
                        "next",
                        ProviderVisits.PAGE);
        assertThat(Browser.location(entered)).isEqualTo(ProviderVisits.PAGE);
        assertThat(browser.page(ProviderVisits.PAGE)).contains(person.email());
        assertThat(visits.join(browser, Staff.PASSWORD).statusCode()).isEqualTo(303);

        var later = staff.browser();
        assertThat(later.page("/sign-in")).contains("Se connecter avec l’Annuaire d’essai");
        var answer = visits.come(later, guest, ProviderVisits.OWN + "?a=1");
        assertThat(Browser.location(answer)).isEqualTo(ProviderVisits.OWN + "?a=1");
        assertThat(later.page(ProviderVisits.OWN)).contains(person.email());
        assertThat(later.page(ProviderVisits.PAGE)).contains("relié le", "utilisé le");
        assertThat(visits.history(person))
                .startsWith("signed-in", "signed-in-by-provider", "provider-linked", "signed-in");
    }

    @Test
    void anAddressAloneOpensNothing() throws Exception {
        var person = staff.with(Role.READER, null);
        var browser = staff.browser();

        visits.come(browser, visits.guestOf(person));

        assertThat(browser.get(ProviderVisits.OWN).statusCode()).isEqualTo(303);
        assertThat(visits.history(person))
                .doesNotContain("signed-in-by-provider", "provider-linked");
    }

    @Test
    void anAddressThatNobodyHasVerifiedIsNoAddress() throws Exception {
        var person = staff.with(Role.READER, null);
        String guest =
                visits.site()
                        .introduce(new Guest(ProviderVisits.someSubject(), person.email(), false));
        var browser = staff.browser();

        var answer = visits.come(browser, guest);

        assertThat(Browser.location(answer)).startsWith("/sign-in?service=");
        assertThat(browser.follow(answer).body()).contains("n’a pas vérifié votre adresse");
        var holder = staff.signedIn(person);
        visits.come(holder, guest);
        assertThat(holder.page(ProviderVisits.PAGE)).contains("n’a pas vérifié votre adresse");
        assertThat(visits.join(holder, Staff.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(visits.identities(person)).isZero();
    }

    @Test
    void strangersStayStrangers() throws Exception {
        int accounts = dsl.fetchCount(ACCOUNT);
        String address = "personne-" + UUID.randomUUID() + "@exemple.test";
        var browser = staff.browser();

        var answer =
                visits.come(
                        browser,
                        visits.site()
                                .introduce(new Guest(ProviderVisits.someSubject(), address, true)));

        assertThat(Browser.location(answer)).startsWith("/sign-in?service=");
        assertThat(browser.follow(answer).body()).contains("Aucun compte ouvert ici");
        assertThat(dsl.fetchCount(ACCOUNT)).isEqualTo(accounts);
    }

    @Test
    void theServicesNameForThemCountsAndNotTheAddress() throws Exception {
        var person = staff.with(Role.READER, null);
        var other = staff.with(Role.READER, null);
        String subject = ProviderVisits.someSubject();
        visits.joined(person, visits.site().introduce(new Guest(subject, person.email(), true)));

        var browser = staff.browser();
        visits.come(browser, visits.site().introduce(new Guest(subject, other.email(), true)));
        assertThat(browser.page(ProviderVisits.OWN)).contains(person.email());

        var namesake = staff.browser();
        visits.come(
                namesake,
                visits.site()
                        .introduce(new Guest(ProviderVisits.someSubject(), person.email(), true)));
        assertThat(namesake.get(ProviderVisits.OWN).statusCode()).isEqualTo(303);
    }

    @Test
    void aDisabledAccountIsNoAccount() throws Exception {
        var person = staff.with(Role.READER, null);
        String guest = visits.joined(person);
        var newcomer = staff.with(Role.READER, null);
        for (var gone : new Staff.Person[] {person, newcomer}) {
            actor.as(
                    new Actor.Software("test"),
                    () -> {
                        disable.disable(gone.id());
                        return gone;
                    });
        }

        for (String name : new String[] {guest, visits.guestOf(newcomer)}) {
            var browser = staff.browser();
            var answer = visits.come(browser, name);
            assertThat(browser.follow(answer).body()).contains("Aucun compte ouvert ici");
            assertThat(browser.get(ProviderVisits.OWN).statusCode()).isEqualTo(303);
        }
    }

    /** Services call people by names of their own, which may well be the same. */
    @Test
    void theSameNameAtAnotherServiceIsSomebodyElse() throws Exception {
        var person = staff.with(Role.READER, null);
        String subject = ProviderVisits.someSubject();
        dsl.insertInto(PROVIDER_IDENTITY)
                .set(PROVIDER_IDENTITY.ISSUER, "https://autre.exemple.test")
                .set(PROVIDER_IDENTITY.SUBJECT, subject)
                .set(PROVIDER_IDENTITY.ACCOUNT_ID, person.id())
                .set(PROVIDER_IDENTITY.LINKED_AT, clock.instant())
                .execute();
        String guest = visits.site().introduce(new Guest(subject, person.email(), true));

        var browser = staff.browser();
        visits.come(browser, guest);

        assertThat(browser.get(ProviderVisits.OWN).statusCode()).isEqualTo(303);
        assertThat(visits.history(person)).doesNotContain("signed-in-by-provider");
    }
}
