package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.TestInstance;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.util.UUID;

/** Strangers cannot keep the holder of an account out, whichever instance they try. */
@AccountTest
class KnownDeviceTests {

    private static final String WRONG = "tout autre chose encore";

    @Autowired Staff staff;
    @Autowired SignIn signIn;
    @Autowired MovableClock clock;
    @Autowired CountingHashes hashes;
    @Autowired TestInstance.Twin twin;

    Staff.Person person;
    Browser holder;

    @BeforeEach
    void somebodyWhoHasSignedIn() throws Exception {
        clock.moveOn(Duration.ofMinutes(6));
        person = staff.with(Role.READER, null);
        holder = staff.signedIn(person);
    }

    @Test
    void comesInWhileStrangersWait() throws Exception {
        strangersFail();

        assertThat(signIn(Caller.from("stranger"))).isInstanceOf(SignIn.Outcome.Wait.class);
        assertThat(signIn(staff.browser(), Staff.PASSWORD)).as("control").isEqualTo(429);
        signOut(holder);
        assertThat(signIn(holder, Staff.PASSWORD)).isEqualTo(303);
        assertThat(signIn(staff.browser(), Staff.PASSWORD))
                .as("the strangers' count stands")
                .isEqualTo(429);
    }

    @Test
    void isCountedByItself() throws Exception {
        signOut(holder);
        for (int i = 0; i < SignInBrake.ACCOUNT_ATTEMPTS; i++) {
            assertThat(signIn(holder, WRONG)).isEqualTo(422);
        }
        assertThat(signIn(holder, Staff.PASSWORD)).isEqualTo(429);
        assertThat(signIn(staff.browser(), Staff.PASSWORD)).isEqualTo(303);
    }

    @Test
    void isKnownToItsOwnAccountOnly() throws Exception {
        strangersFail();
        var neighbour = staff.signedIn(staff.with(Role.READER, null));
        signOut(neighbour);

        assertThat(signIn(neighbour, Staff.PASSWORD)).isEqualTo(429);
    }

    @Test
    void anInventedOneIsNeitherKnownNorTakenOver() throws Exception {
        strangersFail();
        String invented = Tokens.next();
        assertThat(signIn(new Caller("elsewhere", invented)))
                .isInstanceOf(SignIn.Outcome.Wait.class);

        var other = staff.with(Role.READER, null);
        var browser = staff.browser();
        var form =
                Browser.form(
                        Browser.tokenOf(browser.page("/sign-in")),
                        "email",
                        other.email(),
                        "password",
                        Staff.PASSWORD);
        var answer =
                browser.postFrom(
                        "/sign-in",
                        form,
                        "Origin",
                        browser.address(),
                        "Cookie",
                        "DEVICE=" + invented);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie)
                                .startsWith("DEVICE=")
                                .contains("HttpOnly", "SameSite=Lax", "Path=/"))
                .noneMatch(cookie -> cookie.contains(invented));
    }

    @Test
    void isForgottenWithTheOldPassword() throws Exception {
        String next = "quatre hérissons reviennent";
        holder.fill(
                "/admin/people/account",
                "/admin/people/account",
                "present",
                Staff.PASSWORD,
                "password",
                next,
                "confirmation",
                next);
        strangersFail();
        signOut(holder);

        assertThat(signIn(holder, next)).isEqualTo(429);
    }

    @Test
    void isForgottenAfterHalfAYear() throws Exception {
        signOut(holder);
        clock.moveOn(KnownDevices.KEPT.plusDays(1));
        strangersFail();

        assertThat(signIn(holder, Staff.PASSWORD)).isEqualTo(429);
    }

    @Test
    void strangersAreCountedOverAllInstances() throws Exception {
        try (var node = twin.start()) {
            var there = new Browser(node.port());
            var here = staff.browser();
            for (int i = 0; i < SignInBrake.ACCOUNT_ATTEMPTS / 2; i++) {
                assertThat(signIn(here, WRONG)).isEqualTo(422);
                assertThat(signIn(there, WRONG)).isEqualTo(422);
            }

            assertThat(signIn(here, Staff.PASSWORD)).isEqualTo(429);
            assertThat(signIn(there, Staff.PASSWORD)).isEqualTo(429);
            signOut(holder);
            assertThat(signIn(holder.on(node.port()), Staff.PASSWORD)).isEqualTo(303);
        }
    }

    @Test
    void anUnknownAccountCostsThemAsMuchAsAKnownOne() {
        int before = hashes.compared();
        signIn.attempt(
                new EmailAddress(UUID.randomUUID() + "@exemple.test"),
                WRONG,
                Caller.from("elsewhere"));
        int unknown = hashes.compared() - before;
        signIn.attempt(new EmailAddress(person.email()), WRONG, Caller.from("elsewhere"));

        assertThat(unknown).isEqualTo(1);
        assertThat(hashes.compared() - before).isEqualTo(2);
    }

    private void strangersFail() {
        for (int i = 0; i < SignInBrake.ACCOUNT_ATTEMPTS; i++) {
            var answer =
                    signIn.attempt(
                            new EmailAddress(person.email()),
                            WRONG,
                            Caller.from(UUID.randomUUID().toString()));
            assertThat(answer).isInstanceOf(SignIn.Outcome.Unknown.class);
        }
    }

    private SignIn.Outcome signIn(Caller caller) {
        return signIn.attempt(new EmailAddress(person.email()), Staff.PASSWORD, caller);
    }

    private int signIn(Browser browser, String password) throws Exception {
        var page = browser.get("/sign-in");
        if (page.statusCode() == 303) {
            return 303;
        }
        var form =
                Browser.form(
                        Browser.tokenOf(page.body()),
                        "email",
                        person.email(),
                        "password",
                        password);
        return browser.post("/sign-in", form).statusCode();
    }

    private static void signOut(Browser browser) throws Exception {
        String token = Browser.tokenOf(browser.page("/admin/people/account"));
        assertThat(browser.post("/sign-out", Browser.form(token)).statusCode()).isEqualTo(303);
    }
}
