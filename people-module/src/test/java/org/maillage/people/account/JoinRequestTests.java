package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.people.db.Tables.JOIN_REQUEST;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.LetterBox;
import org.maillage.people.joining.Overdue;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** From the public form to the answer, beside the accounts that come of it. */
@AccountTest
class JoinRequestTests {

    private static final String ASK = "/sign-in/join";
    private static final String STAFF = "/admin/people/join-requests";

    @Autowired Staff staff;
    @Autowired LetterBox letters;
    @Autowired MovableClock clock;
    @Autowired Overdue overdue;
    @Autowired DSLContext dsl;

    private String email;
    private UUID centre;
    private UUID other;
    private Browser delegate;

    @BeforeEach
    void signIn() throws Exception {
        email = "demande-" + UUID.randomUUID() + "@exemple.test";
        centre = UUID.randomUUID();
        other = UUID.randomUUID();
        clock.moveOn(Duration.ofMinutes(6));
        organisation(centre);
        organisation(other);
        delegate = staff.signedIn(staff.with(Role.DELEGATE, centre));
    }

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

    @Test
    void isSeenByThoseWhoAdministerAccountsThere() throws Exception {
        ask(email);
        String page = STAFF + "/" + id();
        var elsewhere = staff.signedIn(staff.with(Role.DELEGATE, other));
        var editor = staff.signedIn(staff.with(Role.EDITOR, centre));

        assertThat(elsewhere.page(STAFF)).doesNotContain(email);
        assertThat(elsewhere.get(page).statusCode()).isEqualTo(404);
        assertThat(elsewhere.fill(STAFF, page + "/accept", "role", "READER").statusCode())
                .isEqualTo(404);
        assertThat(editor.get(STAFF).statusCode()).isEqualTo(404);
        assertThat(editor.get(page).statusCode()).isEqualTo(404);
        assertThat(letters.countFor(email)).isZero();
    }

    @Test
    void givesNobodyARoleInTheNetwork() throws Exception {
        ask(email);
        String page = STAFF + "/" + id();

        assertThat(delegate.fill(page, page + "/accept", "role", "ADMINISTRATOR").statusCode())
                .isEqualTo(409);

        assertThat(letters.countFor(email)).isZero();
        assertThat(delegate.page(page)).contains("À traiter");
    }

    @Test
    void tellsNobodyWhoHasAskedAlready() throws Exception {
        var first = ask(email);
        var second = ask(email.toUpperCase(java.util.Locale.ROOT));

        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(Browser.location(second)).isEqualTo(Browser.location(first));
        assertThat(dsl.fetchCount(JOIN_REQUEST, JOIN_REQUEST.OWNER_ID.eq(centre))).isOne();
    }

    @Test
    void refusesAnOrganisationThatIsNone() throws Exception {
        var answer =
                staff.browser()
                        .fill(
                                ASK,
                                ASK,
                                "displayName",
                                "Sasha Exemple (fictif)",
                                "email",
                                email,
                                "organisation",
                                UUID.randomUUID().toString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(email);
    }

    @Test
    void slowsDownWhoAsksTooOften() throws Exception {
        var browser = staff.browser();
        var form = Browser.form(Browser.tokenOf(browser.page(ASK)), "email", "x");
        int refused = 0;
        for (int i = 0; i <= SignInBrake.ADDRESS_ATTEMPTS; i++) {
            var answer =
                    browser.postFrom(
                            ASK,
                            form,
                            "Sec-Fetch-Site",
                            "same-origin",
                            "X-Forwarded-For",
                            "198.51.100.99");
            refused = answer.statusCode();
        }

        assertThat(refused).isEqualTo(429);
    }

    private HttpResponse<String> ask(String address) throws Exception {
        return staff.browser()
                .fill(
                        ASK,
                        ASK,
                        "displayName",
                        "Sasha Exemple (fictif)",
                        "email",
                        address,
                        "organisation",
                        centre.toString(),
                        "message",
                        "Je tiens l’accueil");
    }

    private UUID id() {
        return dsl.select(JOIN_REQUEST.ID)
                .from(JOIN_REQUEST)
                .where(JOIN_REQUEST.EMAIL.eq(email))
                .fetchSingle()
                .value1();
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

    private void organisation(UUID id) {
        dsl.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.OWNER_ID, id)
                .set(ORGANISATION.CREATED_AT, clock.instant())
                .set(ORGANISATION.CHANGED_AT, clock.instant())
                .set(ORGANISATION.TYPE, "COMMUNITY_CENTRE")
                .set(ORGANISATION.NAME, "Centre Essai " + id)
                .execute();
    }
}
