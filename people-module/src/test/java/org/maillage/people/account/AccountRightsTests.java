package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ACCOUNT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillage.platform.audit.AuditSubject;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.UUID;
import java.util.regex.Pattern;

/** Who sees and administers accounts, and gives roles. */
@AccountTest
class AccountRightsTests {

    @Autowired Staff staff;
    @Autowired DSLContext dsl;
    @Autowired Audit audit;

    @Test
    void aRoleIsGivenAndTakenAwayAtOnce() throws Exception {
        var administrator = staff.signedIn(staff.with(Role.ADMINISTRATOR, null));
        var person = staff.with(Role.READER, null);
        var holder = staff.signedIn(person);
        String path = "/admin/people/accounts/" + person.id();
        assertThat(holder.get("/admin/people/accounts").statusCode()).isEqualTo(404);

        administrator.fill(path, path + "/roles", "role", "ADMINISTRATOR", "organisation", "");
        assertThat(holder.get("/admin/people/accounts").statusCode()).isEqualTo(200);

        String page = administrator.page(path);
        var revoke = Pattern.compile("(" + path + "/roles/[\\w-]+/revoke)").matcher(page);
        revoke.results().map(r -> r.group(1)).forEach(action -> send(administrator, path, action));
        assertThat(holder.get("/admin/people/accounts").statusCode()).isEqualTo(404);
    }

    @Test
    void whatDoesNotExistHasNoRoleAndGivesNone() throws Exception {
        var administrator = staff.signedIn(staff.with(Role.ADMINISTRATOR, null));
        String path = "/admin/people/accounts/" + staff.with(Role.READER, null).id();
        String nobody = "/admin/people/accounts/" + UUID.randomUUID();
        String nowhere = UUID.randomUUID().toString();

        var toNobody = administrator.fill(path, nobody + "/roles", "role", "READER");
        var inNoOrganisation =
                administrator.fill(
                        path, path + "/roles", "role", "EDITOR", "organisation", nowhere);
        var newAccount =
                administrator.fill(
                        "/admin/people/accounts/new",
                        "/admin/people/accounts",
                        "displayName",
                        "Ange Essai (fictif)",
                        "email",
                        UUID.randomUUID() + "@exemple.test",
                        "role",
                        "EDITOR",
                        "organisation",
                        nowhere);

        assertThat(toNobody.statusCode()).isEqualTo(404);
        assertThat(inNoOrganisation.statusCode()).isEqualTo(404);
        assertThat(newAccount.statusCode()).isEqualTo(422);
        assertThat(newAccount.body()).contains("organisation-error");
    }

    @Test
    void othersSeeNothingOfAccountsAndTheirTryIsKept() throws Exception {
        var editor = staff.with(Role.EDITOR, null);
        var browser = staff.signedIn(editor);
        String path = "/admin/people/accounts/" + editor.id();
        String token = Browser.tokenOf(browser.page("/admin/people/account"));

        assertThat(browser.get("/admin/people/accounts").statusCode()).isEqualTo(404);
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
        for (String action : new String[] {"/disable", "/link", "/roles"}) {
            var form = Browser.form(token, "role", "ADMINISTRATOR");
            assertThat(browser.post(path + action, form).statusCode()).isEqualTo(404);
        }
        assertThat(browser.page("/admin/people/account")).doesNotContain("Administration");
        var refusals = audit.history(new AuditSubject("platform.access", editor.id()));
        assertThat(refusals).hasSize(5).extracting(AuditEntry::action).containsOnly("refused");
        assertThat(refusals.getFirst().changes())
                .extracting(AuditEntry.Change::after)
                .contains("people.account.administer", path + "/roles");
    }

    @Test
    void nobodyWithoutAccountComesNear() throws Exception {
        var person = staff.with(Role.EDITOR, null);
        String path = "/admin/people/accounts/" + person.id();
        var browser = staff.browser();
        String token = Browser.tokenOf(browser.page("/sign-in"));

        assertThat(browser.get(path).statusCode()).isEqualTo(303);
        assertThat(browser.post(path + "/disable", Browser.form(token)).statusCode())
                .isEqualTo(303);
        assertThat(
                        dsl.select(ACCOUNT.STATE)
                                .from(ACCOUNT)
                                .where(ACCOUNT.ID.eq(person.id()))
                                .fetchSingle()
                                .value1())
                .isEqualTo("ACTIVE");
    }

    private static void send(Browser browser, String page, String action) {
        try {
            browser.fill(page, action);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
