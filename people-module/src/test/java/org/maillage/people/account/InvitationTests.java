package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.UUID;

/** From the form of whoever invites to the first page of whoever was invited; beside the accounts that it makes. */
@AccountTest
class InvitationTests extends InvitationScene {

    @Autowired Audit audit;

    @Test
    void theInvitedPersonChoosesAPasswordAndHasTheRole() throws Exception {
        String page = Browser.location(invite());
        var guest = staff.browser();

        var accepted = accept(guest, letters.tokenFor(email));

        assertThat(accepted.statusCode()).isEqualTo(303);
        assertThat(guest.page("/admin/people/account")).contains(email, "Lecture");
        assertThat(audit.history(AccountAudit.subject(invited())))
                .extracting(AuditEntry::action)
                .contains("signed-in");
        assertThat(staff.signIn(staff.browser(), email, Staff.PASSWORD).statusCode())
                .isEqualTo(303);
        assertThat(administrator.page(page))
                .contains("Acceptée", "Camille Essai (fictif)", "Sasha Exemple (fictif)")
                .contains("Invitation acceptée");
    }

    @Test
    void whoeverIsInvitedInEnglishIsWrittenToInEnglishFromThenOn() throws Exception {
        send(email, "READER", "", "en");
        await().until(() -> letters.countFor(email) == 1);
        assertThat(letters.languageFor(email)).isEqualTo("en");

        accept(staff.browser(), letters.tokenFor(email));

        assertThat(
                        dsl.select(ACCOUNT.LANGUAGE)
                                .from(ACCOUNT)
                                .where(ACCOUNT.EMAIL.eq(email))
                                .fetchSingle()
                                .value1())
                .isEqualTo("en");
    }

    @Test
    void addsTheRoleToAnAccountThatIsThere() throws Exception {
        var person = staff.with(Role.READER, null);
        invite(person.email(), "EDITOR");
        String token = letters.tokenFor(person.email());
        var guest = staff.browser();

        assertThat(guest.page(DOOR + "?token=" + token))
                .contains("Vous avez déjà un compte")
                .doesNotContain("type=\"password\"");
        var accepted = accept(guest, token);

        assertThat(Browser.location(accepted)).isEqualTo("/sign-in");
        assertThat(guest.get("/admin/people/account").statusCode()).isEqualTo(303);
        assertThat(
                        dsl.select(ROLE_GRANT.ROLE)
                                .from(ROLE_GRANT)
                                .where(ROLE_GRANT.ACCOUNT_ID.eq(person.id()))
                                .fetch(ROLE_GRANT.ROLE))
                .contains("EDITOR");
    }

    @Test
    void refusesAWeakPasswordAndKeepsWhatWasTyped() throws Exception {
        invite();
        String token = letters.tokenFor(email);
        var guest = staff.browser();
        var form = form(guest.page(DOOR + "?token=" + token), token);
        form.put("password", "court");

        var answer = guest.post(DOOR, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Sasha Exemple (fictif)").doesNotContain("court\"");
        assertThat(accept(guest, token).statusCode()).isEqualTo(303);
    }

    private UUID invited() {
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(email))
                .fetchSingle()
                .value1();
    }
}
