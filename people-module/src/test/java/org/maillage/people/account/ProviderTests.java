package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.PROVIDER_IDENTITY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.people.account.ProviderSite.Guest;
import org.maillage.people.account.ProviderSite.Lie;
import org.maillage.people.rights.Role;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Signing in by another service, with a real one beside the application. It is opened after the application has started. */
@AccountTest
class ProviderTests {

    private static final String DOOR = "/sign-in/oidc";
    private static final String OWN = "/admin/people/account";
    private static final String PAGE = OWN + "/provider";
    private static final ProviderSite SITE = new ProviderSite();

    @Autowired Staff staff;
    @Autowired Enrolment enrolment;
    @Autowired MovableClock clock;
    @Autowired DisableAccount disable;
    @Autowired CurrentActor actor;
    @Autowired DSLContext dsl;
    @Autowired Audit audit;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry properties) {
        properties.add("maillage.sign-in.oidc.issuer", SITE::issuer);
        properties.add("maillage.sign-in.oidc.client-id", () -> ProviderSite.CLIENT);
        properties.add("maillage.sign-in.oidc.client-secret", () -> ProviderSite.SECRET);
        properties.add("maillage.sign-in.oidc.label", () -> "l’Annuaire d’essai");
        properties.add("maillage.sign-in.oidc.label-en", () -> "the sample directory");
    }

    @BeforeEach
    void theServiceIsThereAndHonest() {
        SITE.open();
        SITE.tell(Lie.NONE);
        clock.moveOn(Duration.ofMinutes(6));
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void whoeverHasJoinedTheirAccountComesIn() throws Exception {
        var person = staff.with(Role.READER, null);
        var guest = guestOf(person);
        var browser = staff.browser();

        var first = come(browser, guest);
        assertThat(Browser.location(first)).isEqualTo("/sign-in?service=join-first&next=" + PAGE);
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
                        PAGE);
        assertThat(Browser.location(entered)).isEqualTo(PAGE);
        assertThat(browser.page(PAGE)).contains(person.email());
        assertThat(join(browser, Staff.PASSWORD).statusCode()).isEqualTo(303);

        var later = staff.browser();
        assertThat(later.page("/sign-in")).contains("Se connecter avec l’Annuaire d’essai");
        var answer = come(later, guest, OWN + "?a=1");
        assertThat(Browser.location(answer)).isEqualTo(OWN + "?a=1");
        assertThat(later.page(OWN)).contains(person.email());
        assertThat(later.page(PAGE)).contains("relié le", "utilisé le");
        assertThat(history(person))
                .startsWith("signed-in", "signed-in-by-provider", "provider-linked", "signed-in");
    }

    @Test
    void theButtonSpeaksTheReadersLanguage() throws Exception {
        var browser = staff.browser();
        browser.get("/sign-in?lang=en");

        assertThat(browser.page("/sign-in")).contains("Sign in with the sample directory");
    }

    @Test
    void anAddressAloneOpensNothing() throws Exception {
        var person = staff.with(Role.READER, null);
        var browser = staff.browser();

        come(browser, guestOf(person));

        assertThat(browser.get(OWN).statusCode()).isEqualTo(303);
        assertThat(history(person)).doesNotContain("signed-in-by-provider", "provider-linked");
    }

    @Test
    void anAddressThatNobodyHasVerifiedIsNoAddress() throws Exception {
        var person = staff.with(Role.READER, null);
        String guest = SITE.introduce(new Guest(someSubject(), person.email(), false));
        var browser = staff.browser();

        var answer = come(browser, guest);

        assertThat(Browser.location(answer)).startsWith("/sign-in?service=");
        assertThat(browser.follow(answer).body()).contains("n’a pas vérifié votre adresse");
        var holder = staff.signedIn(person);
        come(holder, guest);
        assertThat(holder.page(PAGE)).contains("n’a pas vérifié votre adresse");
        assertThat(join(holder, Staff.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(identities(person)).isZero();
    }

    @Test
    void strangersStayStrangers() throws Exception {
        int accounts = dsl.fetchCount(ACCOUNT);
        String address = "personne-" + UUID.randomUUID() + "@exemple.test";
        var browser = staff.browser();

        var answer = come(browser, SITE.introduce(new Guest(someSubject(), address, true)));

        assertThat(Browser.location(answer)).startsWith("/sign-in?service=");
        assertThat(browser.follow(answer).body()).contains("Aucun compte ouvert ici");
        assertThat(dsl.fetchCount(ACCOUNT)).isEqualTo(accounts);
    }

    @Test
    void joiningNeedsProofAndOnesOwnAddress() throws Exception {
        var person = staff.with(Role.READER, null);
        var other = staff.with(Role.READER, null);
        var browser = staff.signedIn(person);
        var nothing = join(browser, Staff.PASSWORD);
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Présentez-vous d’abord avec l’Annuaire d’essai");

        assertThat(Browser.location(come(browser, guestOf(other)))).isEqualTo(PAGE);
        assertThat(browser.page(PAGE)).contains("n’est pas celle de votre compte");
        assertThat(join(browser, Staff.PASSWORD).statusCode()).as("other's").isEqualTo(422);

        come(browser, guestOf(person));
        assertThat(join(browser, "un autre mot de passe").statusCode()).isEqualTo(422);
        assertThat(join(browser, Staff.PASSWORD).statusCode()).as("control").isEqualTo(303);
    }

    @Test
    void whatSomebodyHasShownWaitsAQuarterOfAnHour() throws Exception {
        var person = staff.with(Role.READER, null);
        var browser = staff.signedIn(person);
        come(browser, guestOf(person));

        clock.moveOn(Duration.ofMinutes(15));

        assertThat(join(browser, Staff.PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void theServicesNameForThemCountsAndNotTheAddress() throws Exception {
        var person = staff.with(Role.READER, null);
        var other = staff.with(Role.READER, null);
        String subject = someSubject();
        joined(person, SITE.introduce(new Guest(subject, person.email(), true)));

        var browser = staff.browser();
        come(browser, SITE.introduce(new Guest(subject, other.email(), true)));
        assertThat(browser.page(OWN)).contains(person.email());

        var namesake = staff.browser();
        come(namesake, SITE.introduce(new Guest(someSubject(), person.email(), true)));
        assertThat(namesake.get(OWN).statusCode()).isEqualTo(303);
    }

    @Test
    void aRoundIsTakenOnceInTimeByTheBrowserThatBeganIt() throws Exception {
        var person = staff.with(Role.READER, null);
        String guest = joined(person);

        var browser = staff.browser();
        String back = wayBack(browser, guest, null);
        assertThat(refused(staff.browser(), back)).as("another browser").isTrue();
        assertThat(refused(browser, back.replaceFirst("state=\\w", "state=x"))).isTrue();
        back = wayBack(browser, guest, null);
        clock.moveOn(Duration.ofMinutes(11));
        assertThat(refused(browser, back)).as("too late").isTrue();

        back = wayBack(browser, guest, null);
        var cookies = browser.on(port(browser));
        assertThat(browser.get(back).statusCode()).isEqualTo(303);
        assertThat(browser.get(OWN).statusCode()).as("control").isEqualTo(200);
        assertThat(refused(cookies, back)).as("twice").isTrue();
    }

    @Test
    void aCodeOfAnotherRoundIsRefused() throws Exception {
        String guest = joined(staff.with(Role.READER, null));
        String theirs = wayBack(staff.browser(), guest, null);
        var browser = staff.browser();
        String own = wayBack(browser, guest, null);

        String code = theirs.replaceFirst(".*code=([^&]+).*", "$1");
        assertThat(refused(browser, own.replaceFirst("code=[^&]+", "code=" + code))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Lie.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aTokenThatIsNotOursOrNotInOrderIsRefused(Lie lie) throws Exception {
        String guest = joined(staff.with(Role.READER, null));
        SITE.tell(lie);
        var browser = staff.browser();
        var answer = come(browser, guest);
        assertThat(Browser.location(answer)).startsWith("/sign-in?service=");
        assertThat(browser.follow(answer).body()).contains("n’a pas confirmé qui vous êtes");
        assertThat(browser.get(OWN).statusCode()).isEqualTo(303);

        SITE.tell(Lie.NONE);
        come(browser, guest);
        assertThat(browser.get(OWN).statusCode()).as("control").isEqualTo(200);
    }

    @Test
    void whoeverGivesUpThereIsToldSo() throws Exception {
        var browser = staff.browser();
        String there = browser.get(DOOR).headers().firstValue("Location").orElseThrow();
        String state = there.replaceFirst(".*[?&]state=([^&]+).*", "$1");

        var answer = browser.get(DOOR + "/back?error=access_denied&state=" + state);

        assertThat(browser.follow(answer).body()).contains("n’a pas confirmé qui vous êtes");
    }

    @Test
    void aServiceThatIsAwayIsSaidToBeAway() throws Exception {
        var person = staff.with(Role.READER, null);
        String guest = joined(person);
        var under = staff.browser();
        String back = wayBack(under, guest, null);
        SITE.close();
        clock.moveOn(Duration.ofMinutes(2));

        var browser = staff.browser();
        var answer = browser.get(DOOR);
        assertThat(Browser.location(answer)).startsWith("/sign-in?service=");
        assertThat(browser.follow(answer).body())
                .contains("l’Annuaire d’essai ne répond pas", "Les autres moyens");
        assertThat(under.follow(under.get(back)).body()).contains("ne répond pas");
        staff.signIn(browser, person.email(), Staff.PASSWORD);
        assertThat(browser.get(OWN).statusCode()).isEqualTo(200);

        SITE.open();
        clock.moveOn(Duration.ofSeconds(11));
        var again = staff.browser();
        come(again, guest);
        assertThat(again.get(OWN).statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasPartedOpensNothingUntilItIsJoinedAnew() throws Exception {
        var person = staff.with(Role.READER, null);
        String guest = joined(person);
        var holder = staff.signedIn(person);
        var elsewhere = staff.browser();
        come(elsewhere, guest);

        assertThat(change(holder, "UNLINK", "faux").statusCode()).isEqualTo(422);
        assertThat(change(holder, "UNLINK", Staff.PASSWORD).statusCode()).isEqualTo(303);

        assertThat(elsewhere.get(OWN).statusCode()).as("session there").isEqualTo(303);
        var browser = staff.browser();
        come(browser, guest);
        assertThat(browser.get(OWN).statusCode()).isEqualTo(303);
        assertThat(history(person)).contains("provider-unlinked");

        come(holder, guest);
        assertThat(join(holder, Staff.PASSWORD).statusCode()).isEqualTo(303);
        come(browser, guest);
        assertThat(browser.get(OWN).statusCode()).isEqualTo(200);
    }

    @Test
    void theSecondFactorIsStillAsked() throws Exception {
        var administrator = staff.with(Role.ADMINISTRATOR, null);
        String guest = joined(administrator);
        var holder = staff.signedIn(administrator);
        var phone = enrolment.of(holder);
        var browser = staff.browser();

        var answer = come(browser, guest, PAGE);

        assertThat(Browser.location(answer)).isEqualTo("/sign-in/code");
        assertThat(browser.get(OWN).statusCode()).isEqualTo(303);
        var passed = browser.fill("/sign-in/code", "/sign-in/code", "code", phone.code());
        assertThat(Browser.location(passed)).isEqualTo(PAGE);
        assertThat(browser.get(OWN).statusCode()).isEqualTo(200);
        assertThat(change(browser, "UNLINK", Staff.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(change(browser, "UNLINK", phone.code()).statusCode()).isEqualTo(303);
    }

    @Test
    void aDisabledAccountIsNoAccount() throws Exception {
        var person = staff.with(Role.READER, null);
        String guest = joined(person);
        var newcomer = staff.with(Role.READER, null);
        for (var gone : new Staff.Person[] {person, newcomer}) {
            actor.as(
                    new Actor.Software("test"),
                    () -> {
                        disable.disable(gone.id());
                        return gone;
                    });
        }

        for (String name : new String[] {guest, guestOf(newcomer)}) {
            var browser = staff.browser();
            var answer = come(browser, name);
            assertThat(browser.follow(answer).body()).contains("Aucun compte ouvert ici");
            assertThat(browser.get(OWN).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void whoeverGuessesWaitsAndKeepsNobodyOut() throws Exception {
        var person = staff.with(Role.READER, null);
        String guest = joined(person);
        clock.moveOn(Duration.ofMinutes(6));
        var browser = staff.browser();
        for (int times = 0; times < SignInBrake.ADDRESS_ATTEMPTS; times++) {
            assertThat(browser.get(DOOR + "/back?code=x&state=y").statusCode()).isEqualTo(303);
        }
        assertThat(browser.get(DOOR + "/back?code=x&state=y").statusCode()).isEqualTo(429);

        staff.signIn(browser, person.email(), Staff.PASSWORD);
        assertThat(browser.get(OWN).statusCode()).as("by password").isEqualTo(200);
        clock.moveOn(Duration.ofMinutes(6));
        var later = staff.browser();
        come(later, guest);
        assertThat(later.get(OWN).statusCode()).isEqualTo(200);
    }

    private String guestOf(Staff.Person person) {
        return SITE.introduce(new Guest(someSubject(), person.email(), true));
    }

    private static String someSubject() {
        return UUID.randomUUID().toString();
    }

    private String joined(Staff.Person person) throws Exception {
        return joined(person, guestOf(person));
    }

    private String joined(Staff.Person person, String guest) throws Exception {
        var holder = staff.signedIn(person);
        come(holder, guest);
        assertThat(join(holder, Staff.PASSWORD).statusCode()).isEqualTo(303);
        return guest;
    }

    private HttpResponse<String> join(Browser holder, String proof) throws Exception {
        return change(holder, "LINK", proof);
    }

    private static HttpResponse<String> change(Browser holder, String change, String proof)
            throws Exception {
        return holder.fill(PAGE, PAGE, "change", change, "proof", proof);
    }

    private HttpResponse<String> come(Browser browser, String guest) throws Exception {
        return come(browser, guest, null);
    }

    private HttpResponse<String> come(Browser browser, String guest, @Nullable String next)
            throws Exception {
        return browser.get(wayBack(browser, guest, next));
    }

    /** What the service gives along, as a path of ours. */
    private static String wayBack(Browser browser, String guest, @Nullable String next)
            throws Exception {
        var sent = browser.get(DOOR + (next == null ? "" : "?next=" + next.replace("?", "%3F")));
        String there = sent.headers().firstValue("Location").orElseThrow();
        assertThat(there).startsWith(SITE.issuer()).contains("code_challenge_method=S256");
        var back = new ProviderGuest(SITE).signIn(guest, there);
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    /** Nobody is signed in by it. */
    private static boolean refused(Browser browser, String back) throws Exception {
        var answer = browser.get(back);
        return Browser.location(answer).startsWith("/sign-in?service=")
                && browser.get(OWN).statusCode() == 303;
    }

    private static int port(Browser browser) {
        return URI.create(browser.address()).getPort();
    }

    private List<String> history(Staff.Person person) {
        return audit.history(AccountAudit.subject(person.id())).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private int identities(Staff.Person person) {
        return dsl.fetchCount(PROVIDER_IDENTITY, PROVIDER_IDENTITY.ACCOUNT_ID.eq(person.id()));
    }
}
