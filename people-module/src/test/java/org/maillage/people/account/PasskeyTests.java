package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillage.platform.audit.AuditEntry;
import org.maillagetools.testkit.Browser;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What a passkey opens, and for whom. */
@AccountTest
class PasskeyTests extends PasskeyScene {

    @Test
    void opensTheAccountByItself() throws Exception {
        assertThat(add(key).statusCode()).isEqualTo(303);
        var browser = staff.browser();

        var answer = signIn(browser, key.use(challenge(browser, "/sign-in")), "next", OWN + "?a=1");

        assertThat(Browser.location(answer)).isEqualTo(OWN + "?a=1");
        assertThat(browser.get(OWN).statusCode()).isEqualTo(200);
        assertThat(holder.page(PAGE)).contains("Clé d’essai", "utilisée le");
        assertThat(audit.history(AccountAudit.subject(person.id())))
                .extracting(AuditEntry::action)
                .startsWith("signed-in", "passkey-added");
    }

    @Test
    void opensNothingFromAnotherSite() throws Exception {
        add(key);
        String own = key.origin;
        key.origin = "https://evil.example";
        assertThat(attempt()).isEqualTo(422);
        key.origin = own;
        key.site = "evil.example";
        assertThat(attempt()).isEqualTo(422);
        key.site = "localhost";

        assertThat(attempt()).as("control").isEqualTo(303);
    }

    @Test
    void opensNothingWithoutFingerFaceOrPin() throws Exception {
        add(key);
        key.verified = false;
        assertThat(attempt()).isEqualTo(422);
        key.verified = true;
        assertThat(attempt()).as("control").isEqualTo(303);
    }

    @Test
    void aChallengeIsSignedOnceAndInTime() throws Exception {
        add(key);
        var browser = staff.browser();
        String answer = key.use(challenge(browser, "/sign-in"));
        assertThat(signIn(browser, answer).statusCode()).isEqualTo(303);
        assertThat(signIn(staff.browser(), answer).statusCode()).as("again").isEqualTo(422);

        String late = key.use(challenge(staff.browser(), "/sign-in"));
        clock.moveOn(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(signIn(staff.browser(), late).statusCode()).as("late").isEqualTo(422);
        String invented =
                key.use(SoftKey.encoded("a.9999999999.b".getBytes(StandardCharsets.US_ASCII)));
        assertThat(signIn(staff.browser(), invented).statusCode()).as("invented").isEqualTo(422);
        String other = key.use(challenge(holder, PAGE));
        assertThat(signIn(staff.browser(), other).statusCode()).as("for making").isEqualTo(422);
    }

    @Test
    void aCopyThatCountsBackIsRefused() throws Exception {
        key.count = 5;
        add(key);
        key.count = 6;
        assertThat(attempt()).isEqualTo(303);
        assertThat(attempt()).as("the same count").isEqualTo(422);
        key.count = 4;
        assertThat(attempt()).isEqualTo(422);
        key.count = 7;
        assertThat(attempt()).as("control").isEqualTo(303);
    }

    @Test
    void anotherKeyOrAnotherHolderOpensNothing() throws Exception {
        add(key);
        key.holder = SoftKey.bytes(staff.with(Role.ADMINISTRATOR, null).id());
        assertThat(attempt()).isEqualTo(422);
        key.holder = SoftKey.bytes(person.id());
        assertThat(attempt()).as("control").isEqualTo(303);
        key.forgeKey();
        assertThat(attempt()).isEqualTo(422);
    }

    @Test
    void rubbishIsRefused() throws Exception {
        for (String rubbish :
                new String[] {"", "{", "null", "[]", "{\"id\":1}", "x".repeat(30_000)}) {
            assertThat(signIn(staff.browser(), rubbish).statusCode()).isEqualTo(422);
            assertThat(add(holder, phone.code(), rubbish).statusCode()).isEqualTo(422);
        }
    }
}
