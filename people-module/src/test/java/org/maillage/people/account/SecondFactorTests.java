package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ONE_TIME_PASSWORD;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillagetools.testkit.Browser;
import org.maillagetools.testkit.OneTimeCode;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@AccountTest
class SecondFactorTests {

    private static final String OWN = "/admin/people/account";
    private static final String PAGE = OWN + "/second-factor";
    private static final String CODE = "/sign-in/code";

    @Autowired Staff staff;
    @Autowired Enrolment enrolment;
    @Autowired MovableClock clock;
    @Autowired DSLContext dsl;
    @Autowired Audit audit;

    @Test
    void isAskedForAfterThePassword() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));
        var browser = staff.browser();

        var answer =
                browser.fill(
                        "/sign-in",
                        "/sign-in",
                        "email",
                        person.email(),
                        "password",
                        Staff.PASSWORD,
                        "next",
                        OWN + "?a=1");

        assertThat(Browser.location(answer)).isEqualTo(CODE);
        assertThat(browser.get(OWN).statusCode()).as("not in yet").isEqualTo(303);
        assertThat(browser.cookies()).noneMatch(cookie -> cookie.getName().equals("SESSION"));
        var entered = code(browser, phone.code());
        assertThat(Browser.location(entered)).isEqualTo(OWN + "?a=1");
        assertThat(browser.get(OWN).statusCode()).isEqualTo(200);
        assertThat(history(person)).startsWith("signed-in");
        assertThat(browser.get(CODE).statusCode()).as("the step is over").isEqualTo(303);
    }

    @Test
    void isNotAskedOfWhoHasNone() throws Exception {
        var person = staff.with(Role.READER, null);

        assertThat(Browser.location(staff.signIn(staff.browser(), person.email(), Staff.PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void aLinkToChooseAPasswordDoesNotGoAroundIt() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));
        String token = staff.link(person);
        var browser = staff.browser();

        var answer =
                browser.fill(
                        "/sign-in/password?token=" + token,
                        "/sign-in/password",
                        "token",
                        token,
                        "password",
                        "quatre hérissons reviennent",
                        "confirmation",
                        "quatre hérissons reviennent");

        assertThat(Browser.location(answer)).isEqualTo(CODE);
        assertThat(browser.get(OWN).statusCode()).isEqualTo(303);
        assertThat(code(browser, phone.code()).statusCode()).isEqualTo(303);
        assertThat(browser.get(OWN).statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeIsTakenOnce() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));
        String shown = phone.code();
        assertThat(code(atTheInnerDoor(person), shown).statusCode()).isEqualTo(303);

        assertThat(code(atTheInnerDoor(person), shown).statusCode()).isEqualTo(422);
        assertThat(code(atTheInnerDoor(person), phone.code()).statusCode()).isEqualTo(303);
    }

    @Test
    void ofManyWhoBringTheSameCodeAtOnceOneComesIn() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));

        assertThat(together(person, phone.code())).containsOnlyOnce(303);
    }

    @Test
    void ofManyWhoBringTheSameRecoveryCodeAtOnceOneComesIn() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));

        assertThat(together(person, phone.recoveryCodes().getFirst())).containsOnlyOnce(303);
    }

    @Test
    void aClockMayBeOffByOneStep() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));
        clock.moveOn(Duration.ofMinutes(5));

        assertThat(code(atTheInnerDoor(person), phone.codeIn(Duration.ofSeconds(-90))).statusCode())
                .isEqualTo(422);
        assertThat(code(atTheInnerDoor(person), phone.codeIn(Duration.ofSeconds(90))).statusCode())
                .isEqualTo(422);
        assertThat(code(atTheInnerDoor(person), phone.codeIn(Duration.ofSeconds(-30))).statusCode())
                .isEqualTo(303);
        clock.moveOn(Duration.ofMinutes(5));
        assertThat(code(atTheInnerDoor(person), phone.codeIn(Duration.ofSeconds(30))).statusCode())
                .isEqualTo(303);
    }

    @Test
    void guessingIsSlowedDown() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));
        var browser = atTheInnerDoor(person);
        for (int i = 0; i < SignInBrake.ACCOUNT_ATTEMPTS; i++) {
            assertThat(code(browser, "no code").statusCode()).isEqualTo(422);
        }

        var answer = code(browser, phone.codeIn(Duration.ofSeconds(30)));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        clock.moveOn(Duration.ofSeconds(1));
        assertThat(code(browser, phone.code()).statusCode()).isEqualTo(303);
    }

    @Test
    void aRecoveryCodeOpensOnceAndIsRemembered() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));
        assertThat(phone.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        String paper = phone.recoveryCodes().get(3);

        var browser = atTheInnerDoor(person);
        assertThat(code(browser, " " + paper.toLowerCase(java.util.Locale.ROOT)).statusCode())
                .isEqualTo(303);
        assertThat(code(atTheInnerDoor(person), paper).statusCode()).isEqualTo(422);

        assertThat(history(person)).startsWith("signed-in", "recovery-code-used");
        assertThat(browser.page(PAGE)).contains("<dd>9</dd>");
    }

    @Test
    void recoveryCodesAreShownUntilTheyAreNoted() throws Exception {
        var person = staff.with(Role.READER, null);
        var browser = staff.signedIn(person);
        var phone = enrolment.of(browser);

        assertThat(browser.page(PAGE + "/codes")).contains(phone.recoveryCodes());
        browser.fill(PAGE + "/codes", PAGE + "/codes/noted");
        assertThat(browser.get(PAGE + "/codes").statusCode()).isEqualTo(303);

        var renewed = prove(browser, phone.code(), "RENEW");
        assertThat(Browser.location(renewed)).isEqualTo(PAGE + "/codes");
        assertThat(browser.page(PAGE + "/codes")).doesNotContain(phone.recoveryCodes().getFirst());
        clock.moveOn(Duration.ofMinutes(16));
        assertThat(browser.get(PAGE + "/codes").statusCode()).isEqualTo(303);
        assertThat(code(atTheInnerDoor(person), phone.recoveryCodes().getFirst()).statusCode())
                .as("the former ones")
                .isEqualTo(422);
    }

    @Test
    void settingItUpNeedsThePasswordAndEndsOtherSessions() throws Exception {
        var person = staff.with(Role.READER, null);
        var browser = staff.signedIn(person);
        var other = staff.signedIn(person);

        assertThat(prove(browser, "pas le bon du tout", "BEGIN").statusCode()).isEqualTo(422);
        assertThat(browser.get(PAGE + "/confirm").statusCode()).isEqualTo(303);
        enrolment.of(browser);

        assertThat(browser.get(OWN).statusCode()).isEqualTo(200);
        assertThat(other.get(OWN).statusCode()).isEqualTo(303);
        assertThat(history(person)).contains("factor-begun", "factor-confirmed");
    }

    @Test
    void changingItNeedsACodeAndThePasswordIsNotEnough() throws Exception {
        var person = staff.with(Role.READER, null);
        var browser = staff.signedIn(person);
        var phone = enrolment.of(browser);

        assertThat(prove(browser, Staff.PASSWORD, "REMOVE").statusCode()).isEqualTo(422);
        assertThat(prove(browser, phone.code(), "nothing").statusCode()).isEqualTo(422);
        assertThat(prove(browser, phone.code(), "REMOVE").statusCode()).isEqualTo(303);

        assertThat(Browser.location(staff.signIn(staff.browser(), person.email(), Staff.PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void theOldApplicationWorksUntilTheNewOneIsConfirmed() throws Exception {
        var person = staff.with(Role.READER, null);
        var browser = staff.signedIn(person);
        var old = enrolment.of(browser);

        assertThat(prove(browser, old.code(), "BEGIN").statusCode()).isEqualTo(303);
        assertThat(code(atTheInnerDoor(person), old.code()).statusCode()).isEqualTo(303);
        var fresh = enrolment.confirm(browser);

        assertThat(code(atTheInnerDoor(person), old.code()).statusCode()).isEqualTo(422);
        assertThat(code(atTheInnerDoor(person), fresh.code()).statusCode()).isEqualTo(303);
    }

    @Test
    void theSecretIsKeptSealed() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));
        byte[] kept =
                dsl.select(ONE_TIME_PASSWORD.SECRET)
                        .from(ONE_TIME_PASSWORD)
                        .where(ONE_TIME_PASSWORD.ACCOUNT_ID.eq(person.id()))
                        .fetchSingle()
                        .value1();

        assertThat(kept).hasSize(12 + 20 + 16);
        for (int from : new int[] {0, 12, 28}) {
            byte[] part = java.util.Arrays.copyOfRange(kept, from, from + 20);
            assertThat(new java.math.BigInteger(1, part)).isNotEqualTo(phone.number());
        }
        assertThat(OneTimeCode.of(phone.secret(), clock.instant())).hasSize(6);
    }

    @Test
    void thePasswordIsGoodForTenMinutes() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));
        var browser = atTheInnerDoor(person);
        clock.moveOn(Duration.ofMinutes(10).plusSeconds(1));

        assertThat(browser.get(CODE).statusCode()).isEqualTo(303);
        var form = Browser.form(Browser.tokenOf(browser.page("/sign-in")), "code", phone.code());
        assertThat(Browser.location(browser.post(CODE, form))).isEqualTo("/sign-in");
        assertThat(browser.get(OWN).statusCode()).isEqualTo(303);
    }

    private List<Integer> together(Staff.Person person, String code) throws Exception {
        int visitors = 5;
        var barrier = new CyclicBarrier(visitors);
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(visitors)) {
            var sent = new ArrayList<Future<HttpResponse<String>>>();
            for (int i = 0; i < visitors; i++) {
                var browser = atTheInnerDoor(person);
                var form = Browser.form(Browser.tokenOf(browser.page(CODE)), "code", code);
                Callable<HttpResponse<String>> send =
                        () -> {
                            barrier.await();
                            return browser.post(CODE, form);
                        };
                sent.add(threads.submit(send));
            }
            for (var answer : sent) {
                answers.add(answer.get().statusCode());
            }
        }
        assertThat(answers).filteredOn(status -> status == 422).hasSize(visitors - 1);
        return answers;
    }

    private Browser atTheInnerDoor(Staff.Person person) throws Exception {
        var browser = staff.browser();
        staff.signIn(browser, person.email(), Staff.PASSWORD);
        return browser;
    }

    private static HttpResponse<String> code(Browser browser, String code) throws Exception {
        return browser.fill(CODE, CODE, "code", code);
    }

    private static HttpResponse<String> prove(Browser browser, String proof, String change)
            throws Exception {
        return browser.fill(PAGE, PAGE, "proof", proof, "change", change);
    }

    private List<String> history(Staff.Person person) {
        return audit.history(AccountAudit.subject(person.id())).stream()
                .map(AuditEntry::action)
                .toList();
    }
}
