package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.INVITATION;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.LetterBox;
import org.maillage.people.rights.Role;
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

/** From the form of whoever invites to the first page of whoever was invited; beside the accounts that it makes. */
@AccountTest
class InvitationTests {

    private static final String STAFF = "/admin/people/invitations";
    private static final String DOOR = "/sign-in/invitation";

    @Autowired Staff staff;
    @Autowired LetterBox letters;
    @Autowired MovableClock clock;
    @Autowired DSLContext dsl;
    @Autowired Audit audit;

    private String email;
    private Browser administrator;

    @BeforeEach
    void signIn() throws Exception {
        email = "invitee-" + UUID.randomUUID() + "@exemple.test";
        clock.moveOn(Duration.ofMinutes(6));
        administrator = staff.signedIn(staff.with(Role.ADMINISTRATOR, null));
    }

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
        administrator.fill(
                STAFF + "/new",
                STAFF,
                "displayName",
                "Sasha Exemple (fictif)",
                "email",
                email,
                "role",
                "READER",
                "organisation",
                "",
                "language",
                "en");
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

    private UUID invited() {
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(email))
                .fetchSingle()
                .value1();
    }

    @Test
    void readingTheLinkChangesNothing() throws Exception {
        invite();
        String token = letters.tokenFor(email);

        for (int times = 0; times < 3; times++) {
            assertThat(staff.browser().get(DOOR + "?token=" + token).statusCode()).isEqualTo(200);
        }

        assertThat(accept(staff.browser(), token).statusCode()).isEqualTo(303);
    }

    @Test
    void worksOnceAlsoForManyAtTheSameMoment() throws Exception {
        invite();
        String token = letters.tokenFor(email);
        int crowd = 6;
        int accepted = 0;
        var together = new CyclicBarrier(crowd);
        try (var threads = Executors.newFixedThreadPool(crowd)) {
            var attempts = new ArrayList<Future<Integer>>();
            for (int i = 0; i < crowd; i++) {
                Callable<Integer> attempt =
                        () -> {
                            var browser = staff.browser();
                            String page = browser.page("/sign-in");
                            together.await();
                            return browser.post(DOOR, form(page, token)).statusCode();
                        };
                attempts.add(threads.submit(attempt));
            }
            for (var attempt : attempts) {
                accepted += attempt.get() == 303 ? 1 : 0;
            }
        }
        assertThat(accepted).isOne();
        assertThat(dsl.fetchCount(ACCOUNT, ACCOUNT.EMAIL.eq(email))).isOne();
    }

    @Test
    void expiresAfterTwoWeeksAndMayBeSentAgain() throws Exception {
        String page = Browser.location(invite());
        String old = letters.tokenFor(email);
        clock.moveOn(Duration.ofDays(14));
        administrator = staff.signedIn(staff.with(Role.ADMINISTRATOR, null));

        assertThat(accept(staff.browser(), old).statusCode()).isEqualTo(410);
        assertThat(administrator.page(page)).contains("Expirée");
        assertThat(administrator.fill(page, page + "/resend").statusCode()).isEqualTo(303);

        assertThat(accept(staff.browser(), old).statusCode()).isEqualTo(410);
        assertThat(accept(staff.browser(), letters.tokenFor(email)).statusCode()).isEqualTo(303);
    }

    @Test
    void isWithdrawn() throws Exception {
        String page = Browser.location(invite());
        String token = letters.tokenFor(email);

        assertThat(administrator.fill(page, page + "/withdraw").statusCode()).isEqualTo(303);

        assertThat(staff.browser().get(DOOR + "?token=" + token).statusCode()).isEqualTo(410);
        assertThat(accept(staff.browser(), token).statusCode()).isEqualTo(410);
        assertThat(administrator.page(page)).contains("Retirée").doesNotContain("/resend");
        assertThat(invite().statusCode()).as("may be invited anew").isEqualTo(303);
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
    void isWorthNothingOnceWhoeverSentItMayNotInviteAnyMore() throws Exception {
        var host = staff.with(Role.ADMINISTRATOR, null);
        administrator = staff.signedIn(host);
        invite();
        dsl.deleteFrom(ROLE_GRANT).where(ROLE_GRANT.ACCOUNT_ID.eq(host.id())).execute();

        assertThat(accept(staff.browser(), letters.tokenFor(email)).statusCode()).isEqualTo(410);
    }

    @Test
    void theSamePersonIsInvitedOncePerPlace() throws Exception {
        invite();

        var again = invite(email.toUpperCase(java.util.Locale.ROOT), "READER");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("déjà invitée");
        assertThat(letters.countFor(email)).isOne();
    }

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
    void keepsItsLinkFromTheDatabaseAndFromStaff() throws Exception {
        String page = Browser.location(invite());
        String token = letters.tokenFor(email);

        assertThat(administrator.page(page)).doesNotContain(token);
        assertThat(administrator.page(letters.pageFor(email))).doesNotContain(token);
        assertThat(dsl.fetch(INVITATION, INVITATION.EMAIL.eq(email)).toString())
                .doesNotContain(token);
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

    private HttpResponse<String> invite() throws Exception {
        return invite(email, "READER");
    }

    private HttpResponse<String> invite(String address, String role) throws Exception {
        int before = letters.countFor(address);
        var answer =
                administrator.fill(
                        STAFF + "/new",
                        STAFF,
                        "displayName",
                        "Sasha Exemple (fictif)",
                        "email",
                        address,
                        "role",
                        role,
                        "organisation",
                        "",
                        "language",
                        "fr");
        if (answer.statusCode() == 303) {
            await().until(() -> letters.countFor(address) == before + 1);
        }
        return answer;
    }

    private HttpResponse<String> inviteInto(String organisation, String role) throws Exception {
        return administrator.fill(
                STAFF + "/new",
                STAFF,
                "displayName",
                "Sasha Exemple (fictif)",
                "email",
                email,
                "role",
                role,
                "organisation",
                organisation,
                "language",
                "fr");
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

    private HttpResponse<String> accept(Browser guest, String token) throws Exception {
        return guest.post(DOOR, form(guest.page("/sign-in"), token));
    }

    private static java.util.Map<String, String> form(String page, String token) {
        return Browser.form(
                Browser.tokenOf(page),
                "token",
                token,
                "displayName",
                "Sasha Exemple (fictif)",
                "password",
                Staff.PASSWORD,
                "confirmation",
                Staff.PASSWORD);
    }
}
