package org.maillage.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.TestInstance;
import org.maillage.platform.id.UuidV7;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.UUID;

/** Whose token a form carries, and until when. */
@SecurityTest
class FormTokenTests extends RingScene {

    @Autowired SampleSite.Accounts accounts;
    @Autowired TestInstance.Twin twin;

    @Test
    void aTokenOfOursPasses() throws Exception {
        assertThat(ring(browser.page("/events/form")).statusCode()).isEqualTo(303);
        assertThat(rings()).isEqualTo(1);
    }

    @Test
    void aTokenOfAnotherInstanceOnTheSameDatabasePasses() throws Exception {
        try (var other = twin.start(SampleSite.class)) {
            String token = new Browser(other.port()).page("/events/form");

            assertThat(ring(token).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void withoutOneNothingHappens() throws Exception {
        var answer = browser.post("/events/ring", java.util.Map.of("a", "b"));

        assertRefused(answer);
        assertThat(answer.body()).doesNotContain("name=\"a\"");
    }

    @Test
    void aForgedOneIsRefused() throws Exception {
        String token = browser.page("/events/form");

        assertRefused(ring("x" + token.substring(1)));
        assertRefused(ring(token.substring(0, token.length() - 2) + "AA"));
        assertRefused(ring(token.substring(0, token.indexOf('.'))));
        assertRefused(ring("."));
        assertRefused(ring("é.é"));
    }

    @Test
    void oneThatIsTooOldIsRefusedAndNothingTypedIsLost() throws Exception {
        String token = browser.page("/events/form");
        clock.moveTo(FormTokens.LIFETIME.plusSeconds(1));

        var answer =
                browser.post(
                        "/events/ring",
                        Browser.form(
                                token,
                                "text",
                                "L’Écho \"<b>\" & co",
                                "newPassword",
                                "un secret assez long"));

        assertRefused(answer);
        assertThat(answer.body())
                .contains("value=\"L’Écho &quot;&lt;b&gt;&quot; &amp; co\"")
                .contains("action=\"/events/ring\"")
                .doesNotContain("un secret assez long");
        String fresh = Browser.tokenOf(answer.body());
        assertThat(ring(fresh).statusCode()).isEqualTo(303);
        assertThat(rings()).isEqualTo(1);
    }

    @Test
    void noSecretOfAFormStandsOnThePageThatRefusesIt() throws Exception {
        String token = browser.page("/events/form");
        clock.moveTo(FormTokens.LIFETIME.plusSeconds(1));
        String[] secrets = {
            "present",
            "password",
            "confirmation",
            "token",
            "Present",
            "passwordConfirmation",
            "present_password",
            "api-token",
            "isPresent"
        };
        var form = Browser.form(token, "presentation", "pas secret", "represented", "non plus");
        for (String name : secrets) {
            form.put(name, "bien caché sous " + name);
        }

        var answer = browser.post("/events/ring", form);

        assertRefused(answer);
        assertThat(answer.body()).contains("pas secret", "non plus").doesNotContain("bien caché");
    }

    @Test
    void oneOfAnotherAccountIsRefused() throws Exception {
        signIn(browser);
        String token = browser.page("/admin/sample");
        var other = new Browser(port);
        signIn(other);

        var answer = other.post("/admin/ring", Browser.form(token, "text", "privé"));

        assertRefused(answer);
        assertThat(answer.body()).doesNotContain("privé");
        assertThat(browser.post("/admin/ring", Browser.form(token)).statusCode()).isEqualTo(303);
    }

    @Test
    void whoseSessionEndedMaySignInAndSendAgain() throws Exception {
        var account = signIn(browser);
        String token = browser.page("/admin/sample");
        accounts.enable(account, false);

        var refused = browser.post("/admin/ring", Browser.form(token, "text", "long travail"));

        assertRefused(refused);
        assertThat(refused.body()).contains("long travail", "/sign-in");

        accounts.enable(account, true);
        signIn(browser, account);
        String stale = Browser.tokenOf(refused.body());
        var again = browser.post("/admin/ring", Browser.form(stale, "text", "long travail"));
        assertRefused(again);
        String fresh = Browser.tokenOf(again.body());
        assertThat(
                        browser.post("/admin/ring", Browser.form(fresh, "text", "long travail"))
                                .statusCode())
                .isEqualTo(303);
        assertThat(rings()).isEqualTo(1);
    }

    private UUID signIn(Browser who) throws Exception {
        var account = UuidV7.next();
        accounts.enable(account, true);
        signIn(who, account);
        return account;
    }

    private static void signIn(Browser who, UUID account) throws Exception {
        String token = who.page("/sign-in/sample");
        who.post("/sign-in/sample", Browser.form(token, "account", account.toString()));
    }
}
