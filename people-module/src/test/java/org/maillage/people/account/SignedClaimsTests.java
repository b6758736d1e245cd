package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.people.account.ProviderSite.Guest;
import org.maillage.people.account.ProviderSite.Papers;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.net.http.HttpResponse;
import java.util.UUID;

/** A service that hands out what it knows of somebody as a signed text, and says nothing of addresses: ProConnect. */
@AccountTest
class SignedClaimsTests {

    private static final String OWN = "/admin/people/account";
    private static final String PAGE = OWN + "/provider";
    private static final ProviderSite SITE = new ProviderSite();

    @Autowired Staff staff;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry properties) {
        properties.add("maillage.sign-in.oidc.issuer", SITE::issuer);
        properties.add("maillage.sign-in.oidc.client-id", () -> ProviderSite.CLIENT);
        properties.add("maillage.sign-in.oidc.client-secret", () -> ProviderSite.SECRET);
        properties.add("maillage.sign-in.oidc.label", () -> "l’Annuaire signé");
        properties.add("maillage.sign-in.oidc.addresses-verified", () -> "true");
    }

    @BeforeEach
    void open() {
        SITE.open();
        SITE.handOut(Papers.SIGNED);
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void whoeverHasJoinedTheirAccountComesIn() throws Exception {
        var guest = joined(staff.with(Role.READER, null), null);

        var later = staff.browser();
        come(later, guest);

        assertThat(later.get(OWN).statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressOfWhichItSaysThatNobodyHasVerifiedItIsNone() throws Exception {
        var person = staff.with(Role.READER, null);
        var holder = staff.signedIn(person);

        come(holder, guest(person, false));

        assertThat(holder.page(PAGE)).contains("n’a pas vérifié votre adresse");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNSIGNED", "SIGNED_BY_ANOTHER", "OF_ANOTHER", "FOR_ANOTHER"})
    void whatIsNotSignedByItForUsIsRefused(Papers papers) throws Exception {
        var guest = joined(staff.with(Role.READER, null), null);
        SITE.handOut(papers);
        var browser = staff.browser();

        var answer = come(browser, guest);

        assertThat(browser.follow(answer).body()).contains("n’a pas confirmé qui vous êtes");
        assertThat(browser.get(OWN).statusCode()).isEqualTo(303);
    }

    private String joined(Staff.Person person, @Nullable Boolean verified) throws Exception {
        var guest = guest(person, verified);
        var holder = staff.signedIn(person);
        come(holder, guest);
        var joined = holder.fill(PAGE, PAGE, "change", "LINK", "proof", Staff.PASSWORD);
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(303);
        return guest;
    }

    private static String guest(Staff.Person person, @Nullable Boolean verified) {
        return SITE.introduce(new Guest(UUID.randomUUID().toString(), person.email(), verified));
    }

    private static HttpResponse<String> come(Browser browser, String guest) throws Exception {
        var there = browser.get("/sign-in/oidc").headers().firstValue("Location").orElseThrow();
        var back = new ProviderGuest(SITE).signIn(guest, there);
        return browser.get(back.getPath() + "?" + back.getRawQuery());
    }
}
