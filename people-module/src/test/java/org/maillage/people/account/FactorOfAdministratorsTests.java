package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.people.Organisations;
import org.maillage.people.period.Today;
import org.maillage.people.rights.Role;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.util.UUID;

/** Whoever administers accounts, here or everywhere, has a second factor, a week after the role was given. */
@AccountTest
class FactorOfAdministratorsTests {

    private static final String ACCOUNTS = "/admin/people/accounts";
    private static final String LIST = "/api/v1/people/organisations";
    private static final String PAGE = "/admin/people/account/second-factor";

    @Autowired Staff staff;
    @Autowired Enrolment enrolment;
    @Autowired MovableClock clock;
    @Autowired Audit audit;
    @Autowired ApiClient api;
    @Autowired Organisations organisations;
    @Autowired Today today;
    @Autowired DSLContext dsl;

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "DELEGATE"})
    void theyAreRemindedForAWeekAndThenLedThereWhateverTheyAskFor(Role role) throws Exception {
        var person = whoever(role);
        var browser = staff.browser();
        var answer = staff.signIn(browser, person.email(), Staff.PASSWORD);
        assertThat(browser.follow(answer).body()).contains("mettez en place la double");
        assertThat(browser.get(ACCOUNTS).statusCode()).isEqualTo(200);

        clock.moveOn(Duration.ofDays(7).plusSeconds(1));
        browser = staff.signedIn(person);

        for (String page : new String[] {ACCOUNTS, "/admin/people/account", ACCOUNTS + "/new"}) {
            assertThat(Browser.location(browser.get(page))).isEqualTo(PAGE);
        }
        var fragment = browser.get(ACCOUNTS, "HX-Request", "true");
        assertThat(fragment.headers().firstValue("HX-Redirect")).hasValue(PAGE);
        String token = Browser.tokenOf(browser.page(PAGE));
        assertThat(browser.post(ACCOUNTS, Browser.form(token)).statusCode()).isEqualTo(303);

        enrolment.of(browser);
        assertThat(browser.get(ACCOUNTS).statusCode()).isEqualTo(200);
    }

    @Test
    void othersNeedNone() throws Exception {
        var person = staff.with(Role.EDITOR, null);
        clock.moveOn(Duration.ofDays(8));
        var browser = staff.browser();
        var answer = staff.signIn(browser, person.email(), Staff.PASSWORD);

        assertThat(browser.follow(answer).body()).doesNotContain("mettez en place la double");
        assertThat(browser.get("/admin/people/account").statusCode()).isEqualTo(200);
    }

    /** What is administered by a token is administered. */
    @Test
    void aTokenOfTheirsWorksNoLongerEither() throws Exception {
        var person = whoever(Role.DELEGATE);
        String token = ApiClient.token(staff.signedIn(person), "Essai", ApiClient.ORGANISATIONS);
        assertThat(api.status(LIST, token)).isEqualTo(200);

        clock.moveOn(Duration.ofDays(7).plusSeconds(1));

        assertThat(api.status(LIST, token)).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "DELEGATE"})
    void whoeverWasOneOnceNeedsNone(Role role) throws Exception {
        var person = whoever(role);
        dsl.insertInto(ROLE_GRANT)
                .set(ROLE_GRANT.ID, UUID.randomUUID())
                .set(ROLE_GRANT.ACCOUNT_ID, person.id())
                .set(ROLE_GRANT.ROLE, Role.READER.name())
                .set(ROLE_GRANT.GRANTED_AT, clock.instant())
                .execute();
        String token = ApiClient.token(staff.signedIn(person), "Essai", ApiClient.ORGANISATIONS);
        var phone = enrolment.of(staff.signedIn(person));
        dsl.update(ROLE_GRANT)
                .set(ROLE_GRANT.LAST_DAY, today.date())
                .where(ROLE_GRANT.ACCOUNT_ID.eq(person.id()))
                .and(ROLE_GRANT.ROLE.eq(role.name()))
                .execute();

        clock.moveOn(Duration.ofDays(8));

        var browser = staff.browser();
        staff.signIn(browser, person.email(), Staff.PASSWORD);
        browser.fill("/sign-in/code", "/sign-in/code", "code", phone.code());
        assertThat(browser.fill(PAGE, PAGE, "proof", phone.code(), "change", "REMOVE").statusCode())
                .isEqualTo(303);
        browser = staff.browser();
        var answer = staff.signIn(browser, person.email(), Staff.PASSWORD);
        assertThat(browser.follow(answer).body()).doesNotContain("mettez en place la double");
        assertThat(browser.get("/admin/people/account").statusCode()).isEqualTo(200);
        assertThat(api.status(LIST, token)).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "DELEGATE"})
    void theyMayChangeItAndNotDoWithout(Role role) throws Exception {
        var browser = staff.signedIn(whoever(role));
        var phone = enrolment.of(browser);

        var answer = browser.fill(PAGE, PAGE, "proof", phone.code(), "change", "REMOVE");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.page(PAGE)).contains("En place").doesNotContain("value=\"REMOVE\"");
    }

    @Test
    void anotherOneTakesALostFactorAwayWithProof() throws Exception {
        var person = staff.with(Role.READER, null);
        var theirs = staff.signedIn(person);
        enrolment.of(theirs);
        var administrator = staff.signedIn(staff.with(Role.ADMINISTRATOR, null));
        String page = ACCOUNTS + "/" + person.id() + "/second-factor";
        assertThat(administrator.page(ACCOUNTS + "/" + person.id())).contains(page);

        assertThat(administrator.fill(page, page, "proof", "faux mot de passe").statusCode())
                .isEqualTo(422);
        assertThat(theirs.get("/admin/people/account").statusCode()).isEqualTo(200);
        assertThat(administrator.fill(page, page, "proof", Staff.PASSWORD).statusCode())
                .isEqualTo(303);

        assertThat(theirs.get("/admin/people/account").statusCode()).isEqualTo(303);
        assertThat(Browser.location(staff.signIn(staff.browser(), person.email(), Staff.PASSWORD)))
                .isEqualTo("/");
        assertThat(audit.history(AccountAudit.subject(person.id())))
                .extracting(AuditEntry::action)
                .contains("factor-reset");
    }

    @Test
    void nobodyElseTakesItAwayAndNobodyTheirOwn() throws Exception {
        var person = staff.with(Role.ADMINISTRATOR, null);
        var theirs = staff.signedIn(person);
        var phone = enrolment.of(theirs);
        String page = ACCOUNTS + "/" + person.id() + "/second-factor";
        var editor = staff.signedIn(staff.with(Role.EDITOR, null));
        var form =
                Browser.form(
                        Browser.tokenOf(editor.page("/admin/people/account")),
                        "proof",
                        Staff.PASSWORD);

        assertThat(editor.get(page).statusCode()).isEqualTo(404);
        assertThat(editor.post(page, form).statusCode()).isEqualTo(404);
        assertThat(theirs.fill(page, page, "proof", phone.code()).statusCode()).isEqualTo(409);
        assertThat(theirs.page(PAGE)).contains("En place");
    }

    private Staff.Person whoever(Role role) {
        return staff.with(
                role,
                role == Role.ADMINISTRATOR
                        ? null
                        : organisations.named("Fédération fictive " + UUID.randomUUID()).value());
    }
}
