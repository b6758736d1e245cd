package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ONE_TIME_PASSWORD;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;
import org.maillagetools.testkit.OneTimeCode;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.time.Duration;

/** How a second factor is set up, changed, kept and given up. */
@AccountTest
class OwnFactorTests extends FactorScene {

    @Autowired DSLContext dsl;

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

    private static HttpResponse<String> prove(Browser browser, String proof, String change)
            throws Exception {
        return browser.fill(PAGE, PAGE, "proof", proof, "change", change);
    }
}
