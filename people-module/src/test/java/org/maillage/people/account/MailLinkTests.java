package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ACCOUNT;

import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What the link opens, how often and how long. */
@AccountTest
class MailLinkTests extends MailLinkScene {

    @Autowired Audit audit;
    @Autowired Enrolment enrolment;

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
    void leadsWhereOneWantedToGoAndNowhereElse() throws Exception {
        var person = staff.with(Role.READER, null);

        String here = tokenFor(person.email(), "/admin/people/account?a=1");
        assertThat(Browser.location(enter(staff.browser(), here)))
                .isEqualTo("/admin/people/account?a=1");

        String elsewhere = tokenFor(person.email(), "https://evil.example/");
        assertThat(Browser.location(enter(staff.browser(), elsewhere))).isEqualTo("/");
    }
}
