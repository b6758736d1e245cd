package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;

/** Whoever comes by a link costs nothing before the link has turned out to work. */
@AccountTest
class LinkDoorTests {

    private static final AtomicInteger HOSTS = new AtomicInteger();

    @Autowired Staff staff;
    @Autowired CountingHashes hashes;
    @Autowired AccountLinks links;
    @Autowired MovableClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in/first", "/sign-in/password"})
    void aLinkThatDoesNotWorkIsAnsweredWithoutAnyHashing(String path) throws Exception {
        int before = hashes.made();

        assertThat(send(path, Tokens.next(), visitor()).statusCode()).isEqualTo(410);
        assertThat(send(path, "", visitor()).statusCode()).isEqualTo(410);

        assertThat(hashes.made()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in/first", "/sign-in/password"})
    void whoGuessesWaitsAndNobodyElseBehindTheSameProxyDoes(String path) throws Exception {
        String guesser = visitor();
        for (int i = 0; i < SignInBrake.ADDRESS_ATTEMPTS; i++) {
            assertThat(send(path, Tokens.next(), guesser).statusCode()).isEqualTo(410);
        }

        var slowed = send(path, links.makeForAdministrator(clock.instant()), guesser);

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
        assertThat(slowed.body()).contains("Trop de demandes");
        assertThat(send(path, Tokens.next(), visitor()).statusCode()).isEqualTo(410);
    }

    @Test
    void whatTheGuesserSaysOfOthersBeforeTheProxyDoesNotCount() throws Exception {
        String guesser = visitor();
        for (int i = 0; i < SignInBrake.ADDRESS_ATTEMPTS; i++) {
            send("/sign-in/first", Tokens.next(), visitor() + ", " + guesser);
        }

        assertThat(send("/sign-in/first", Tokens.next(), guesser).statusCode()).isEqualTo(429);
    }

    @Test
    void theSameFormTwiceIsOneAdministratorAndNoDeadLink() throws Exception {
        String token = links.makeForAdministrator(clock.instant());
        String email = "double-" + Tokens.next() + "@exemple.test";
        var browser = staff.browser();
        String page = browser.page("/sign-in/first?token=" + token);
        var form = form(page, token);
        form.put("email", email);
        form.put("displayName", "Dominique Essai (fictif)");

        var first = browser.post("/sign-in/first", form);
        var second = staff.browser().post("/sign-in/first", form);

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(Browser.location(second)).isEqualTo(Browser.location(first));
    }

    @Test
    void noForgedHostStandsInALink() throws Exception {
        var administrator = staff.signedIn(staff.with(Role.ADMINISTRATOR, null));
        String page = administrator.page("/admin/people/accounts/new");
        var form =
                Browser.form(
                        Browser.tokenOf(page),
                        "displayName",
                        "Noa Essai (fictif)",
                        "email",
                        "noa-" + Tokens.next() + "@exemple.test",
                        "role",
                        "READER",
                        "organisation",
                        "");
        String[] forged = {
            "Sec-Fetch-Site", "same-origin",
            "X-Forwarded-Host", "evil.example",
            "X-Forwarded-Port", "666",
            "Forwarded", "host=evil.example"
        };

        var answer = administrator.postFrom("/admin/people/accounts", form, forged);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .doesNotContain("evil", ":666");
        assertThat(administrator.get(Browser.location(answer), forged).body())
                .containsPattern("http://127\\.0\\.0\\.1:\\d+/sign-in/password\\?token=")
                .doesNotContain("evil", ":666");
    }

    private HttpResponse<String> send(String path, String token, String forwardedFor)
            throws Exception {
        var browser = staff.browser();
        return browser.postFrom(
                path,
                form(browser.page("/sign-in"), token),
                "Sec-Fetch-Site",
                "same-origin",
                "X-Forwarded-For",
                forwardedFor);
    }

    private static java.util.Map<String, String> form(String page, String token) {
        return Browser.form(
                Browser.tokenOf(page),
                "token",
                token,
                "displayName",
                "Sacha Essai (fictif)",
                "email",
                "sacha@exemple.test",
                "password",
                Staff.PASSWORD,
                "confirmation",
                Staff.PASSWORD);
    }

    /** An address that nobody has used yet. */
    private static String visitor() {
        return "203.0.113." + HOSTS.incrementAndGet();
    }
}
