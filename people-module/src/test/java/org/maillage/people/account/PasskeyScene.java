package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.maillage.people.rights.Role;
import org.maillage.platform.audit.Audit;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;

/** Somebody with a second factor and a key of their own. */
abstract class PasskeyScene {

    static final String OWN = "/admin/people/account";
    static final String PAGE = OWN + "/passkeys";
    private static final Pattern CHALLENGE = Pattern.compile("data-challenge=\"([\\w-]+)\"");

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

    HttpResponse<String> add(SoftKey made) throws Exception {
        return add(holder, phone.code(), made.make(challenge(holder, PAGE)));
    }

    static HttpResponse<String> add(Browser browser, String proof, String made) throws Exception {
        return browser.fill(PAGE, PAGE, "proof", proof, "label", "Clé d’essai", "response", made);
    }

    int attempt() throws Exception {
        var browser = staff.browser();
        return signIn(browser, key.use(challenge(browser, "/sign-in"))).statusCode();
    }

    static HttpResponse<String> signIn(Browser browser, String answer, String... more)
            throws Exception {
        var form = Browser.form(Browser.tokenOf(browser.page("/sign-in")), "answer", answer);
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return browser.post("/sign-in/passkey", form);
    }

    /** What the page asks to be signed; of a page that one is led away from, an anonymous visitor's. */
    String challenge(Browser browser, String page) throws Exception {
        var answer = browser.get(page);
        String body = answer.statusCode() == 200 ? answer.body() : staff.browser().page("/sign-in");
        var found = CHALLENGE.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
