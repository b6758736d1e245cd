package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillage.platform.id.UuidV7;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;

/** What somebody sees and sends who administers the accounts of one organisation. */
@AccountTest
class DelegatePagesTests {

    private static final String ACCOUNTS = "/admin/people/accounts";

    @Autowired Staff staff;
    @Autowired DSLContext dsl;

    UUID here;
    UUID elsewhere;
    Browser delegate;

    @BeforeEach
    void twoOrganisations() throws Exception {
        here = organisation("Fédération d’ici (fictive)");
        elsewhere = organisation("Fédération d’ailleurs (fictive)");
        delegate = staff.signedIn(staff.with(Role.DELEGATE, here));
    }

    @Test
    void theListShowsOnesOwnAccountsOnly() throws Exception {
        var mine = staff.with(Role.READER, here);
        var other = staff.with(Role.READER, elsewhere);
        var administrator = staff.with(Role.ADMINISTRATOR, null);

        assertThat(delegate.page(ACCOUNTS))
                .contains(mine.email())
                .doesNotContain(other.email(), administrator.email());
        assertThat(delegate.page(ACCOUNTS + "?q=" + other.id())).doesNotContain(other.email());
        assertThat(delegate.get(ACCOUNTS + "/" + mine.id()).statusCode()).isEqualTo(200);
        assertThat(delegate.get(ACCOUNTS + "/" + other.id()).statusCode()).isEqualTo(404);
        assertThat(delegate.get(ACCOUNTS + "/" + administrator.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void theFormOffersWhatMayBeGiven() throws Exception {
        var form = Jsoup.parse(delegate.page(ACCOUNTS + "/new"));

        assertThat(form.select("[name=role]").eachAttr("value"))
                .containsExactly("DELEGATE", "EDITOR", "READER");
        assertThat(form.select("[name=organisation] option").eachAttr("value"))
                .containsExactly("", here.toString());
        assertThat(form.select("[name=organisation]").hasAttr("required")).isTrue();
    }

    @Test
    void anAccountIsMadeHereAndNowhereElse() throws Exception {
        assertThat(create("EDITOR", here.toString()).statusCode()).isEqualTo(303);
        assertThat(create("EDITOR", elsewhere.toString()).statusCode()).isEqualTo(422);
        assertThat(create("EDITOR", "").statusCode()).isEqualTo(422);
        assertThat(create("ADMINISTRATOR", "").statusCode()).isEqualTo(422);
        assertThat(create("ADMINISTRATOR", here.toString()).statusCode()).isEqualTo(422);
    }

    @Test
    void accountsOfOthersAreOutOfReach() throws Exception {
        var other = ACCOUNTS + "/" + staff.with(Role.READER, elsewhere).id();
        var administrator = ACCOUNTS + "/" + staff.with(Role.ADMINISTRATOR, null).id();

        for (String account : new String[] {other, administrator}) {
            for (String act : new String[] {"/disable", "/enable", "/link"}) {
                assertThat(send(account + act).statusCode()).as(act).isEqualTo(404);
            }
            assertThat(
                            send(account + "/roles", "role", "READER", "organisation", here + "")
                                    .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void onesOwnAccountsAreSwitchedOffAndOn() throws Exception {
        var mine = ACCOUNTS + "/" + staff.with(Role.READER, here).id();

        for (String act : new String[] {"/disable", "/enable", "/link"}) {
            assertThat(send(mine + act).statusCode()).as(act).isEqualTo(303);
        }
        assertThat(delegate.page(mine)).contains("Compte désactivé", "Compte réactivé");
    }

    @Test
    void whyAndWhoAreAnsweredForOnesOwnAccounts() throws Exception {
        var mine = staff.with(Role.READER, here);
        var other = staff.with(Role.READER, elsewhere);
        String why = "/admin/people/rights/why?permission=people.person.read&organisation=" + here;

        assertThat(delegate.page(why + "&account=" + mine.id())).contains("Oui, Camille Essai");
        assertThat(delegate.page(why.replace(here + "", elsewhere + "") + "&account=" + mine.id()))
                .contains("Non, Camille Essai");
        assertThat(delegate.get(why + "&account=" + other.id()).statusCode()).isEqualTo(404);
        assertThat(delegate.get(why.replace("person.read", "nothing")).statusCode()).isEqualTo(404);
        assertThat(delegate.page(why.replace("why", "who")))
                .contains("account=" + mine.id())
                .doesNotContain("account=" + other.id());
        assertThat(delegate.page(why + "&on=2001-01-01&account=" + mine.id()))
                .contains("Non, Camille Essai", "à cette date", "pas encore donné");
        assertThat(delegate.page(why + "&on=hier&account=" + mine.id()))
                .contains("Oui, Camille Essai", "Cette date n’existe pas");
    }

    @Test
    void theHandoverListIsForWhoeverAdministersAndForOneself() throws Exception {
        var mine = staff.with(Role.EDITOR, here);
        var other = staff.with(Role.READER, elsewhere);
        String page = ACCOUNTS + "/" + mine.id() + "/handover";

        assertThat(delegate.page(page)).contains("Fédération d’ici (fictive)");
        assertThat(staff.signedIn(mine).get(page).statusCode()).isEqualTo(200);
        assertThat(staff.signedIn(other).get(page).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> create(String role, String organisation) throws Exception {
        return delegate.fill(
                ACCOUNTS + "/new",
                ACCOUNTS,
                "displayName",
                "Lou Essai (fictif)",
                "email",
                UUID.randomUUID() + "@exemple.test",
                "role",
                role,
                "organisation",
                organisation);
    }

    private HttpResponse<String> send(String action, String... fields) throws Exception {
        return delegate.fill(ACCOUNTS + "/new", action, fields);
    }

    private UUID organisation(String name) {
        var id = UuidV7.next();
        dsl.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.OWNER_ID, id)
                .set(ORGANISATION.CREATED_AT, Instant.parse("2026-01-01T00:00:00Z"))
                .set(ORGANISATION.CHANGED_AT, Instant.parse("2026-01-01T00:00:00Z"))
                .set(ORGANISATION.TYPE, "FEDERATION")
                .set(ORGANISATION.NAME, name)
                .execute();
        return id;
    }
}
