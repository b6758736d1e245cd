package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.people.db.Tables.MAIL_LINK_REQUEST;

import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillage.platform.actor.Access;
import org.maillagetools.testkit.Browser;

import java.net.http.HttpResponse;
import java.util.UUID;

/** Who asks for a link, how often, and what they learn. */
@AccountTest
class MailLinkAskingTests extends MailLinkScene {

    @Test
    void tellsNobodyWhetherThereIsSuchAnAccount() throws Exception {
        var person = staff.with(Role.READER, null);
        String nobody = UUID.randomUUID() + "@exemple.test";

        var known = ask(person.email());
        var unknown = ask(nobody);

        assertThat(unknown.statusCode()).isEqualTo(303).isEqualTo(known.statusCode());
        assertThat(Browser.location(unknown)).isEqualTo(Browser.location(known));
        assertThat(unknown.headers().map().keySet()).isEqualTo(known.headers().map().keySet());
        schedule.answer();
        await().until(() -> letters.countFor(person.email()) == 1);
        assertThat(letters.countFor(nobody)).isZero();
    }

    /** What is written while somebody waits for the answer is one row, whoever it is. */
    @Test
    void looksNothingUpWhileSomebodyWaits() {
        var asks = AskForMailLink.class.getDeclaredConstructors()[0].getParameterTypes();

        assertThat(asks).containsExactlyInAnyOrder(MailLinkRequests.class, Access.class);
    }

    @Test
    void mailsNoMoreThanAFewInAQuarterOfAnHourAndThoseStillWork() throws Exception {
        var person = staff.with(Role.READER, null);
        String first = tokenFor(person.email());
        for (int i = 0; i < 5; i++) {
            ask(person.email());
            schedule.answer();
        }

        await().until(() -> !dsl.fetchExists(MAIL_LINK_REQUEST));
        await().until(() -> letters.countFor(person.email()) >= MailLinks.AT_ONCE);
        assertThat(letters.countFor(person.email())).isEqualTo(MailLinks.AT_ONCE);
        assertThat(enter(staff.browser(), first).statusCode()).isEqualTo(303);
    }

    @Test
    void slowsDownWhoAsksForMany() throws Exception {
        var browser = staff.browser();
        String visitor = "198.51.100.77";
        for (int i = 0; i < SignInBrake.ADDRESS_ATTEMPTS; i++) {
            assertThat(askFrom(browser, visitor).statusCode()).isEqualTo(303);
        }

        assertThat(askFrom(browser, visitor).statusCode()).isEqualTo(429);
        assertThat(askFrom(browser, "198.51.100.78").statusCode()).isEqualTo(303);
    }

    @Test
    void asksForAnAddress() throws Exception {
        var answer = ask("pas une adresse");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("pas une adresse");
    }

    @Test
    void keepsTheLinkFromWhoReadsTheMailsOfOthers() throws Exception {
        var person = staff.with(Role.READER, null);
        String token = tokenFor(person.email());
        var administrator = staff.signedIn(staff.with(Role.ADMINISTRATOR, null));

        String page = administrator.page(letters.pageFor(person.email()));

        assertThat(page).contains("Votre lien de connexion", "masqué").doesNotContain(token);
    }

    private HttpResponse<String> ask(String email) throws Exception {
        return staff.browser().fill(PATH, PATH, "email", email);
    }

    private static HttpResponse<String> askFrom(Browser browser, String visitor) throws Exception {
        return browser.postFrom(
                PATH,
                Browser.form(
                        Browser.tokenOf(browser.page(PATH)),
                        "email",
                        UUID.randomUUID() + "@exemple.test"),
                "Sec-Fetch-Site",
                "same-origin",
                "X-Forwarded-For",
                visitor);
    }
}
