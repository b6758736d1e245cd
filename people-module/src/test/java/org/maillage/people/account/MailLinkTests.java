package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.MAIL_LINK_REQUEST;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.LetterBox;
import org.maillage.people.rights.Role;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@AccountTest
class MailLinkTests {

    private static final String PATH = "/sign-in/mail";

    @Autowired Staff staff;
    @Autowired MailLinkSchedule schedule;
    @Autowired LetterBox letters;
    @Autowired MovableClock clock;
    @Autowired DSLContext dsl;
    @Autowired Audit audit;

    @Autowired Enrolment enrolment;

    @BeforeEach
    void nobodyWaits() {
        clock.moveOn(Duration.ofMinutes(16));
    }

    @Test
    void doesNotGoAroundTheSecondFactor() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));
        var browser = staff.browser();

        var entered = enter(browser, tokenFor(person.email()));

        assertThat(Browser.location(entered)).isEqualTo("/sign-in/code");
        assertThat(browser.get("/admin/people/account").statusCode()).isEqualTo(303);
        assertThat(
                        browser.fill("/sign-in/code", "/sign-in/code", "code", phone.code())
                                .statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/admin/people/account").statusCode()).isEqualTo(200);
    }

    @Test
    void bringsTheHolderIn() throws Exception {
        var person = staff.with(Role.READER, null);
        var browser = staff.browser();

        String token = tokenFor(person.email());
        var entered = enter(browser, token);

        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(browser.page("/admin/people/account")).contains(person.email());
        assertThat(audit.history(AccountAudit.subject(person.id())))
                .extracting(AuditEntry::action)
                .startsWith("signed-in", "signed-in-by-mail", "mail-link-sent");
        assertThat(enter(staff.browser(), token).statusCode()).isEqualTo(410);
    }

    @Test
    void isNotUsedUpByWhateverOnlyReadsIt() throws Exception {
        String token = tokenFor(staff.with(Role.READER, null).email());
        var scanner = staff.browser();

        for (int times = 0; times < 3; times++) {
            assertThat(scanner.get(PATH + "/open?token=" + token).statusCode()).isEqualTo(200);
        }

        assertThat(scanner.get("/admin/people/account").statusCode()).isEqualTo(303);
        assertThat(enter(staff.browser(), token).statusCode()).isEqualTo(303);
    }

    @Test
    void letsOneInOfManyAtTheSameMoment() throws Exception {
        String token = tokenFor(staff.with(Role.READER, null).email());
        int crowd = 8;
        var together = new CyclicBarrier(crowd);
        int entered = 0;
        try (var threads = Executors.newFixedThreadPool(crowd)) {
            var attempts = new ArrayList<Future<Integer>>();
            for (int i = 0; i < crowd; i++) {
                Callable<Integer> attempt =
                        () -> {
                            var browser = staff.browser();
                            String page = browser.page("/sign-in");
                            together.await();
                            return send(browser, page, token).statusCode();
                        };
                attempts.add(threads.submit(attempt));
            }
            for (var attempt : attempts) {
                int status = attempt.get();
                assertThat(status).isIn(303, 410);
                entered += status == 303 ? 1 : 0;
            }
        }
        assertThat(entered).isOne();
    }

    @Test
    void endsAfterAQuarterOfAnHour() throws Exception {
        String token = tokenFor(staff.with(Role.READER, null).email());

        clock.moveOn(Duration.ofMinutes(15));

        assertThat(staff.browser().get(PATH + "/open?token=" + token).statusCode()).isEqualTo(410);
        assertThat(enter(staff.browser(), token).statusCode()).isEqualTo(410);
    }

    @Test
    void endsWithANewPasswordAndWithTheAccount() throws Exception {
        var person = staff.with(Role.READER, null);
        String token = tokenFor(person.email());
        String next = "quatre hérissons reviennent";
        staff.signedIn(person)
                .fill(
                        "/admin/people/account",
                        "/admin/people/account",
                        "present",
                        Staff.PASSWORD,
                        "password",
                        next,
                        "confirmation",
                        next);
        assertThat(enter(staff.browser(), token).statusCode()).isEqualTo(410);

        var other = staff.with(Role.READER, null);
        String otherToken = tokenFor(other.email());
        dsl.update(ACCOUNT)
                .set(ACCOUNT.STATE, "DISABLED")
                .where(ACCOUNT.ID.eq(other.id()))
                .execute();
        assertThat(enter(staff.browser(), otherToken).statusCode()).isEqualTo(410);
    }

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
    void leadsWhereOneWantedToGoAndNowhereElse() throws Exception {
        var person = staff.with(Role.READER, null);

        String here = tokenFor(person.email(), "/admin/people/account?a=1");
        assertThat(Browser.location(enter(staff.browser(), here)))
                .isEqualTo("/admin/people/account?a=1");

        String elsewhere = tokenFor(person.email(), "https://evil.example/");
        assertThat(Browser.location(enter(staff.browser(), elsewhere))).isEqualTo("/");
    }

    @Test
    void keepsTheLinkFromWhoReadsTheMailsOfOthers() throws Exception {
        var person = staff.with(Role.READER, null);
        String token = tokenFor(person.email());
        var administrator = staff.signedIn(staff.with(Role.ADMINISTRATOR, null));

        String page = administrator.page(letters.pageFor(person.email()));

        assertThat(page).contains("Votre lien de connexion", "masqué").doesNotContain(token);
    }

    @Test
    void asksForAnAddress() throws Exception {
        var answer = ask("pas une adresse");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("pas une adresse");
    }

    private String tokenFor(String email) throws Exception {
        return tokenFor(email, "");
    }

    private String tokenFor(String email, String next) throws Exception {
        int before = letters.countFor(email);
        var browser = staff.browser();
        var form = Browser.form(Browser.tokenOf(browser.page(PATH)), "email", email, "next", next);
        assertThat(browser.post(PATH, form).statusCode()).isEqualTo(303);
        schedule.answer();
        await().until(() -> letters.countFor(email) == before + 1);
        return letters.tokenFor(email);
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

    private static HttpResponse<String> enter(Browser browser, String token) throws Exception {
        return send(browser, browser.page("/sign-in"), token);
    }

    private static HttpResponse<String> send(Browser browser, String page, String token)
            throws Exception {
        return browser.post(PATH + "/open", Browser.form(Browser.tokenOf(page), "token", token));
    }
}
