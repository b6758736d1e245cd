package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.JOIN_REQUEST;

import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;

import java.util.UUID;

/** Who asks, who decides, and what each of them learns. */
@AccountTest
class JoinRightsTests extends JoinScene {

    @Test
    void isSeenByThoseWhoAdministerAccountsThere() throws Exception {
        ask(email);
        String page = STAFF + "/" + id();
        var other = organisations.named("Ailleurs " + UUID.randomUUID()).value();
        var elsewhere = staff.signedIn(staff.with(Role.DELEGATE, other));
        var editor = staff.signedIn(staff.with(Role.EDITOR, centre));

        assertThat(elsewhere.page(STAFF)).doesNotContain(email);
        assertThat(elsewhere.get(page).statusCode()).isEqualTo(404);
        assertThat(elsewhere.fill(STAFF, page + "/accept", "role", "READER").statusCode())
                .isEqualTo(404);
        assertThat(editor.get(STAFF).statusCode()).isEqualTo(404);
        assertThat(editor.get(page).statusCode()).isEqualTo(404);
        assertThat(letters.countFor(email)).isZero();
    }

    @Test
    void givesNobodyARoleInTheNetwork() throws Exception {
        ask(email);
        String page = STAFF + "/" + id();

        assertThat(delegate.fill(page, page + "/accept", "role", "ADMINISTRATOR").statusCode())
                .isEqualTo(409);

        assertThat(letters.countFor(email)).isZero();
        assertThat(delegate.page(page)).contains("À traiter");
    }

    @Test
    void tellsNobodyWhoHasAskedAlready() throws Exception {
        var first = ask(email);
        var second = ask(email.toUpperCase(java.util.Locale.ROOT));

        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(Browser.location(second)).isEqualTo(Browser.location(first));
        assertThat(dsl.fetchCount(JOIN_REQUEST, JOIN_REQUEST.OWNER_ID.eq(centre))).isOne();
    }

    @Test
    void refusesAnOrganisationThatIsNone() throws Exception {
        var answer =
                staff.browser()
                        .fill(
                                ASK,
                                ASK,
                                "displayName",
                                "Sasha Exemple (fictif)",
                                "email",
                                email,
                                "organisation",
                                UUID.randomUUID().toString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(email);
    }

    @Test
    void slowsDownWhoAsksTooOften() throws Exception {
        var browser = staff.browser();
        var form = Browser.form(Browser.tokenOf(browser.page(ASK)), "email", "x");
        int refused = 0;
        for (int i = 0; i <= SignInBrake.ADDRESS_ATTEMPTS; i++) {
            var answer =
                    browser.postFrom(
                            ASK,
                            form,
                            "Sec-Fetch-Site",
                            "same-origin",
                            "X-Forwarded-For",
                            "198.51.100.99");
            refused = answer.statusCode();
        }

        assertThat(refused).isEqualTo(429);
    }
}
