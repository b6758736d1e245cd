package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.INVITATION;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;

import java.net.http.HttpResponse;
import java.util.UUID;

/** Who invites whom, and where to. */
@AccountTest
class InvitationRightsTests extends InvitationScene {

    @Test
    void isForThoseWhoAdministerAccounts() throws Exception {
        String page = Browser.location(invite());
        var reader = staff.signedIn(staff.with(Role.READER, null));

        assertThat(reader.get(STAFF).statusCode()).isEqualTo(404);
        assertThat(reader.get(page).statusCode()).isEqualTo(404);
        assertThat(reader.get(STAFF + "/new").statusCode()).isEqualTo(404);
        for (String act : new String[] {page + "/resend", page + "/withdraw", STAFF}) {
            var answer = reader.fill("/admin/people/account", act, "email", "a@exemple.test");
            assertThat(answer.statusCode()).isIn(403, 404);
        }
        assertThat(letters.countFor(email)).isOne();
        assertThat(dsl.fetchValue(INVITATION.STATE, INVITATION.EMAIL.eq(email))).isEqualTo("OPEN");
    }

    @Test
    void aDelegateInvitesWhereTheyAdministerAndNowhereElse() throws Exception {
        var here = organisation();
        administrator = staff.signedIn(staff.with(Role.DELEGATE, here));

        assertThat(inviteInto("", "READER").statusCode()).isEqualTo(422);
        assertThat(inviteInto(organisation().toString(), "READER").statusCode()).isEqualTo(422);
        assertThat(inviteInto(here.toString(), "ADMINISTRATOR").statusCode()).isEqualTo(422);
        assertThat(letters.countFor(email)).isZero();

        assertThat(inviteInto(here.toString(), "EDITOR").statusCode()).isEqualTo(303);
        var guest = staff.browser();
        assertThat(accept(guest, letters.tokenFor(email)).statusCode()).isEqualTo(303);
        assertThat(guest.page("/admin/people/account")).contains("Édition", here.toString());
        assertThat(
                        dsl.select(ACCOUNT.OWNER_ID)
                                .from(ACCOUNT)
                                .where(ACCOUNT.EMAIL.eq(email))
                                .fetchSingle()
                                .value1())
                .as("looks after the account")
                .isEqualTo(here);
    }

    @Test
    void theSamePersonIsInvitedOncePerPlace() throws Exception {
        invite();

        var again = invite(email.toUpperCase(java.util.Locale.ROOT), "READER");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("déjà invitée");
        assertThat(letters.countFor(email)).isOne();
    }

    private HttpResponse<String> inviteInto(String organisation, String role) throws Exception {
        return send(email, role, organisation, "fr");
    }

    private UUID organisation() {
        var id = UUID.randomUUID();
        dsl.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.OWNER_ID, id)
                .set(ORGANISATION.CREATED_AT, clock.instant())
                .set(ORGANISATION.CHANGED_AT, clock.instant())
                .set(ORGANISATION.TYPE, "COMMUNITY_CENTRE")
                .set(ORGANISATION.NAME, "Centre Essai " + id)
                .execute();
        return id;
    }
}
