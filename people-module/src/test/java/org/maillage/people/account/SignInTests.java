package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ACCOUNT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.people.rights.Role;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

@AccountTest
class SignInTests {

    @Autowired Staff staff;
    @Autowired DSLContext dsl;
    @Autowired Audit audit;

    @Test
    void letsTheHolderIn() throws Exception {
        var person = staff.with(Role.EDITOR, null);
        var browser = staff.browser();

        var answer = staff.signIn(browser, person.email(), Staff.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer)).isEqualTo("/");
        assertThat(browser.page("/admin/people/account")).contains("Camille Essai (fictif)");
        assertThat(audit.history(AccountAudit.subject(person.id())))
                .extracting(AuditEntry::action)
                .startsWith("signed-in");
    }

    @Test
    void keepsWhoCameAndWhoLeft() throws Exception {
        var person = staff.with(Role.EDITOR, null);
        var browser = staff.signedIn(person);
        String token = Browser.tokenOf(browser.page("/admin/people/account"));

        assertThat(browser.post("/sign-out", Browser.form(token)).statusCode()).isEqualTo(303);

        var history = audit.history(AccountAudit.subject(person.id()));
        assertThat(history).extracting(AuditEntry::action).startsWith("signed-out", "signed-in");
        assertThat(history.subList(0, 2))
                .allMatch(entry -> entry.actorKind() == AuditEntry.ActorKind.ACCOUNT)
                .allMatch(entry -> entry.actorName().equals(person.name()));
    }

    @Test
    void letsTheHolderInBothTimesWhenTheFormIsSentTwice() throws Exception {
        var person = staff.with(Role.READER, null);
        var form = Browser.form(Browser.tokenOf(staff.browser().page("/sign-in")));
        form.put("email", person.email());
        form.put("password", Staff.PASSWORD);

        for (int times = 0; times < 2; times++) {
            var browser = staff.browser();
            assertThat(browser.post("/sign-in", form).statusCode()).isEqualTo(303);
            assertThat(browser.get("/admin/people/account").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void takesTheAddressInAnyCaseAndThePasswordInAnyComposition() throws Exception {
        var person = staff.with(Role.READER, null);
        String decomposed =
                java.text.Normalizer.normalize(Staff.PASSWORD, java.text.Normalizer.Form.NFD);

        assertThat(
                        staff.signIn(
                                        staff.browser(),
                                        person.email().toUpperCase(Locale.ROOT),
                                        decomposed)
                                .statusCode())
                .isEqualTo(303);
    }

    @Test
    void tellsNobodyWhetherThereIsSuchAnAccount() throws Exception {
        var person = staff.with(Role.READER, null);
        var wrong = staff.signIn(staff.browser(), person.email(), "tout autre chose encore");
        var unknown = staff.signIn(staff.browser(), "personne@exemple.test", Staff.PASSWORD);

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(withoutWhatDiffers(unknown.body(), "personne@exemple.test"))
                .isEqualTo(withoutWhatDiffers(wrong.body(), person.email()));
        assertThat(wrong.body()).contains(person.email()).doesNotContain("tout autre chose");
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static String withoutWhatDiffers(String page, String email) {
        return page.replace(email, "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("data-challenge=\"[^\"]+\"", "")
                .replaceAll("nonce=\"[^\"]+\"", "");
    }

    @Test
    void keepsADisabledAccountOutAtItsNextRequest() throws Exception {
        var person = staff.with(Role.EDITOR, null);
        var browser = staff.signedIn(person);
        assertThat(browser.get("/admin/people/account").statusCode()).isEqualTo(200);

        dsl.update(ACCOUNT)
                .set(ACCOUNT.STATE, "DISABLED")
                .where(ACCOUNT.ID.eq(person.id()))
                .execute();

        assertThat(browser.get("/admin/people/account").statusCode()).isEqualTo(303);
        assertThat(staff.signIn(staff.browser(), person.email(), Staff.PASSWORD).statusCode())
                .isEqualTo(422);
    }

    @Test
    void leadsWhereOneWantedToGo() throws Exception {
        var person = staff.with(Role.READER, null);
        var browser = staff.browser();
        String door = Browser.location(browser.get("/admin/people/account?a=1"));

        var answer =
                browser.fill(
                        door,
                        "/sign-in",
                        "email",
                        person.email(),
                        "password",
                        Staff.PASSWORD,
                        "next",
                        "/admin/people/account?a=1");

        assertThat(browser.page(door)).doesNotContain("name=\"password\"");
        assertThat(Browser.location(answer)).isEqualTo("/admin/people/account?a=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "///evil.example",
                "/%09/evil.example",
                "javascript:alert(1)",
                "http:evil.example",
                "/../..//evil.example",
                "/\t/evil.example",
                "/ok\r\nSet-Cookie: a=b",
                "evil.example",
                "@evil.example"
            })
    void leadsNobodyElsewhere(String next) throws Exception {
        var person = staff.with(Role.READER, null);
        var browser = staff.browser();
        String door = "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);

        var answer =
                browser.fill(
                        door,
                        "/sign-in",
                        "email",
                        person.email(),
                        "password",
                        Staff.PASSWORD,
                        "next",
                        next);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .matches("/|/%09/evil\\.example|http://127\\.0\\.0\\.1:\\d+/");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith("a="));
    }
}
