package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.people.db.Tables.JOIN_REQUEST;

import org.junit.jupiter.api.Test;
import org.maillage.people.joining.Overdue;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.time.Duration;

/** How a request is answered, once and in time, beside the accounts that come of it. */
@AccountTest
class JoinRequestTests extends JoinScene {

    @Autowired Overdue overdue;

    @Test
    void isAnsweredWithAnInvitation() throws Exception {
        assertThat(ask(email).statusCode()).isEqualTo(303);
        String page = STAFF + "/" + id();
        assertThat(delegate.page(STAFF)).contains(email);
        assertThat(delegate.page(page)).contains("Je tiens l’accueil", "À traiter");

        var accepted = delegate.fill(page, page + "/accept", "role", "EDITOR");

        assertThat(accepted.statusCode()).isEqualTo(303);
        await().until(() -> letters.countFor(email) == 1);
        assertThat(letters.templateFor(email)).isEqualTo("people.invitation.mail");
        assertThat(delegate.page(page)).contains("Acceptée").doesNotContain("/refuse");
        var guest = staff.browser();
        assertThat(accept(guest, letters.tokenFor(email)).statusCode()).isEqualTo(303);
        assertThat(guest.page("/admin/people/account")).contains("Édition");
    }

    @Test
    void isRefusedInTheWordsOfWhoeverDecides() throws Exception {
        ask(email);
        String page = STAFF + "/" + id();

        assertThat(delegate.fill(page, page + "/refuse", "answer", " ").statusCode())
                .isEqualTo(422);
        assertThat(delegate.fill(page, page + "/refuse", "answer", "Venez nous voir").statusCode())
                .isEqualTo(303);

        await().until(() -> letters.countFor(email) == 1);
        assertThat(letters.templateFor(email)).isEqualTo("people.joining.refused-mail");
        assertThat(delegate.page(page)).contains("Refusée", "Venez nous voir");
        assertThat(ask(email).statusCode()).isEqualTo(303);
        assertThat(dsl.fetchCount(JOIN_REQUEST, JOIN_REQUEST.EMAIL.eq(email))).isEqualTo(2);
    }

    @Test
    void isDecidedOnce() throws Exception {
        ask(email);
        String page = STAFF + "/" + id();
        String before = delegate.page(page);
        var form = Browser.form(Browser.tokenOf(before), "answer", "Non merci");
        assertThat(delegate.fill(page, page + "/accept", "role", "READER").statusCode())
                .isEqualTo(303);

        assertThat(delegate.post(page + "/refuse", form).statusCode()).isEqualTo(409);

        assertThat(letters.countFor(email)).isOne();
    }

    @Test
    void endsAfterAMonthAndSaysSo() throws Exception {
        ask(email);
        overdue.look();
        assertThat(letters.countFor(email)).isZero();

        clock.moveOn(Duration.ofDays(30));
        overdue.look();

        await().until(() -> letters.countFor(email) == 1);
        assertThat(letters.templateFor(email)).isEqualTo("people.joining.expired-mail");
        overdue.look();
        assertThat(letters.countFor(email)).isOne();
    }

    private static HttpResponse<String> accept(Browser guest, String token) throws Exception {
        return guest.post(
                "/sign-in/invitation",
                Browser.form(
                        Browser.tokenOf(guest.page("/sign-in")),
                        "token",
                        token,
                        "displayName",
                        "Sasha Exemple (fictif)",
                        "password",
                        Staff.PASSWORD,
                        "confirmation",
                        Staff.PASSWORD));
    }
}
