package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

@AccountTest
class PasskeyTests {

    private static final String OWN = "/admin/people/account";
    private static final String PAGE = OWN + "/passkeys";
    private static final String DOOR = "/sign-in/passkey";
    private static final Pattern CHALLENGE = Pattern.compile("data-challenge=\"([\\w-]+)\"");
    private static final Pattern REMOVE =
            Pattern.compile("name=\"remove\"[^>]* value=\"([0-9a-f-]{36})\"");

    @Autowired Staff staff;
    @Autowired Enrolment enrolment;
    @Autowired MovableClock clock;
    @Autowired Audit audit;

    Staff.Person person;
    Browser holder;
    Enrolment.Phone phone;
    SoftKey key;

    @BeforeEach
    void somebodyWithASecondFactor() throws Exception {
        clock.moveOn(Duration.ofMinutes(6));
        person = staff.with(Role.READER, null);
        holder = staff.signedIn(person);
        phone = enrolment.of(holder);
        key = new SoftKey();
        key.origin = holder.address().replace("127.0.0.1", "localhost");
        key.holder = SoftKey.bytes(person.id());
    }

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
    void needsProofAndSomethingToFallBackOn() throws Exception {
        String made = key.make(challenge(holder, PAGE));
        assertThat(add(holder, Staff.PASSWORD, made).statusCode()).isEqualTo(422);
        var other = staff.signedIn(staff.with(Role.READER, null));
        assertThat(add(other, Staff.PASSWORD, made).statusCode()).isEqualTo(422);

        assertThat(add(holder, phone.code(), made).statusCode()).as("control").isEqualTo(303);
    }

    @Test
    void isMadeHereByItsHolderAndVerified() throws Exception {
        key.origin = "https://evil.example";
        assertThat(add(key).statusCode()).isEqualTo(422);
        key.origin = holder.address().replace("127.0.0.1", "localhost");
        key.site = "evil.example";
        assertThat(add(key).statusCode()).isEqualTo(422);
        key.site = "localhost";
        key.verified = false;
        assertThat(add(key).statusCode()).isEqualTo(422);
        key.verified = true;
        String foreign = key.make(challenge(holder, "/sign-in?x"));
        assertThat(add(holder, phone.code(), foreign).statusCode()).isEqualTo(422);

        assertThat(add(key).statusCode()).as("control").isEqualTo(303);
        assertThat(add(key).statusCode()).as("twice").isEqualTo(422);
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
    void aRemovedOneOpensNothing() throws Exception {
        add(key);
        assertThat(attempt()).isEqualTo(303);
        var found = REMOVE.matcher(holder.page(PAGE));
        assertThat(found.find()).isTrue();
        var other = staff.signedIn(staff.with(Role.READER, null));
        var theirs = enrolment.of(other);
        assertThat(remove(other, theirs.code(), found.group(1)).statusCode()).isEqualTo(404);
        assertThat(remove(holder, Staff.PASSWORD, found.group(1)).statusCode()).isEqualTo(422);
        assertThat(attempt()).as("control").isEqualTo(303);

        assertThat(remove(holder, phone.code(), found.group(1)).statusCode()).isEqualTo(303);
        assertThat(attempt()).isEqualTo(422);
    }

    @Test
    void isRenamedByItsHolderOnly() throws Exception {
        add(key);
        var found = REMOVE.matcher(holder.page(PAGE));
        assertThat(found.find()).isTrue();
        String form = PAGE + "/" + found.group(1);
        var other = staff.signedIn(staff.with(Role.ADMINISTRATOR, null));

        assertThat(other.get(form).statusCode()).isEqualTo(404);
        assertThat(other.fill(OWN, form, "label", "À moi").statusCode()).isEqualTo(404);
        assertThat(holder.fill(form, form, "label", " ").statusCode()).isEqualTo(422);
        assertThat(holder.fill(form, form, "label", "x".repeat(61)).statusCode()).isEqualTo(422);
        assertThat(holder.page(PAGE)).contains("Clé d’essai");
        assertThat(holder.fill(form, form, "label", "Bureau <b>").statusCode()).isEqualTo(303);

        assertThat(holder.page(PAGE)).contains("Bureau &lt;b&gt;").doesNotContain("Clé d’essai");
        assertThat(audit.history(AccountAudit.subject(person.id())))
                .extracting(AuditEntry::action)
                .startsWith("passkey-renamed", "passkey-added");
        assertThat(attempt()).as("it opens as before").isEqualTo(303);
    }

    @Test
    void goesWithTheSecondFactor() throws Exception {
        add(key);
        holder.fill(
                OWN + "/second-factor",
                OWN + "/second-factor",
                "proof",
                phone.code(),
                "change",
                "REMOVE");

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

    private HttpResponse<String> add(SoftKey made) throws Exception {
        return add(holder, phone.code(), made.make(challenge(holder, PAGE)));
    }

    private static HttpResponse<String> add(Browser browser, String proof, String made)
            throws Exception {
        return browser.fill(PAGE, PAGE, "proof", proof, "label", "Clé d’essai", "response", made);
    }

    private static HttpResponse<String> remove(Browser browser, String proof, String id)
            throws Exception {
        return browser.fill(PAGE, PAGE, "proof", proof, "remove", id);
    }

    private int attempt() throws Exception {
        var browser = staff.browser();
        return signIn(browser, key.use(challenge(browser, "/sign-in"))).statusCode();
    }

    private static HttpResponse<String> signIn(Browser browser, String answer, String... more)
            throws Exception {
        var form = Browser.form(Browser.tokenOf(browser.page("/sign-in")), "answer", answer);
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return browser.post(DOOR, form);
    }

    /** What the page asks to be signed; of a page that one is led away from, an anonymous visitor's. */
    private String challenge(Browser browser, String page) throws Exception {
        var answer = browser.get(page);
        String body = answer.statusCode() == 200 ? answer.body() : staff.browser().page("/sign-in");
        var found = CHALLENGE.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
