package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.UUID;
import java.util.regex.Pattern;

/** How accounts are made and kept, by administrators and by their holders. */
@AccountTest
class AccountPagesTests {

    private static final String HOSTILE =
            "Zoé \"<script>alert(1)</script>\" & \u202etxet' OR 1=1 --";
    private static final Pattern LINK =
            Pattern.compile("http://127\\.0\\.0\\.1:\\d+/sign-in/password\\?token=([\\w-]+)");

    @Autowired Staff staff;

    @Test
    void anAdministratorMakesAnAccountAndHandsALinkOver() throws Exception {
        var administrator = staff.signedIn(staff.with(Role.ADMINISTRATOR, null));
        String email = "zoé-" + UUID.randomUUID() + "@exemple.test";

        var answer = create(administrator, email, HOSTILE);
        var page = administrator.follow(answer).body();

        assertThat(page)
                .contains("Zoé &quot;&lt;script&gt;alert(1)&lt;/script&gt;&quot; &amp;")
                .doesNotContain("<script>alert");
        String token = tokenIn(page);
        var holder = staff.browser();
        var chosen =
                holder.fill(
                        "/sign-in/password?token=" + token,
                        "/sign-in/password",
                        "token",
                        token,
                        "password",
                        Staff.PASSWORD,
                        "confirmation",
                        Staff.PASSWORD);
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(holder.page("/admin/people/account")).contains(email);
        assertThat(holder.get("/sign-in/password?token=" + token).statusCode()).isEqualTo(410);
        assertThat(staff.signIn(staff.browser(), email, Staff.PASSWORD).statusCode())
                .isEqualTo(303);
    }

    @Test
    void anAddressHasOneAccountInWhateverCase() throws Exception {
        var administrator = staff.signedIn(staff.with(Role.ADMINISTRATOR, null));
        String email = "Léa-" + UUID.randomUUID() + "@Exemple.test";
        create(administrator, email, "Léa (fictive)");

        var again =
                create(administrator, email.toUpperCase(java.util.Locale.ROOT), "Lea (fictive)");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Un compte existe déjà");
    }

    @Test
    void aNewLinkEndsTheFormerOne() throws Exception {
        var administrator = staff.signedIn(staff.with(Role.ADMINISTRATOR, null));
        var answer = create(administrator, UUID.randomUUID() + "@exemple.test", "Lou (fictif)");
        String path = Browser.location(answer);
        String first = tokenIn(administrator.page(path));

        var renewed = administrator.fill(path, path + "/link");
        String second = tokenIn(administrator.follow(renewed).body());

        assertThat(staff.browser().get("/sign-in/password?token=" + first).statusCode())
                .isEqualTo(410);
        assertThat(staff.browser().get("/sign-in/password?token=" + second).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndMayComeBackWhenEnabled() throws Exception {
        var administrator = staff.signedIn(staff.with(Role.ADMINISTRATOR, null));
        var person = staff.with(Role.EDITOR, null);
        var holder = staff.signedIn(person);
        String path = "/admin/people/accounts/" + person.id();

        administrator.fill(path, path + "/disable");

        assertThat(holder.get("/admin/people/account").statusCode()).isEqualTo(303);
        assertThat(staff.signIn(staff.browser(), person.email(), Staff.PASSWORD).statusCode())
                .isEqualTo(422);
        administrator.fill(path, path + "/enable");
        assertThat(staff.signIn(staff.browser(), person.email(), Staff.PASSWORD).statusCode())
                .isEqualTo(303);
        assertThat(administrator.page(path)).contains("Compte désactivé", "Compte réactivé");
    }

    @Test
    void aChangeOfPasswordEndsTheOtherSessions() throws Exception {
        var person = staff.with(Role.READER, null);
        var here = staff.signedIn(person);
        var elsewhere = staff.signedIn(person);
        String next = "quatre hérissons reviennent";

        assertThat(change(here, "pas le bon du tout", next).statusCode()).isEqualTo(422);
        assertThat(elsewhere.get("/admin/people/account").statusCode()).isEqualTo(200);
        assertThat(change(here, Staff.PASSWORD, next).statusCode()).isEqualTo(303);

        assertThat(here.get("/admin/people/account").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/admin/people/account").statusCode()).isEqualTo(303);
        assertThat(staff.signIn(staff.browser(), person.email(), next).statusCode()).isEqualTo(303);
    }

    private static java.net.http.HttpResponse<String> change(
            Browser browser, String present, String next) throws Exception {
        return browser.fill(
                "/admin/people/account",
                "/admin/people/account",
                "present",
                present,
                "password",
                next,
                "confirmation",
                next);
    }

    private static java.net.http.HttpResponse<String> create(
            Browser administrator, String email, String name) throws Exception {
        return administrator.fill(
                "/admin/people/accounts/new",
                "/admin/people/accounts",
                "displayName",
                name,
                "email",
                email,
                "role",
                "EDITOR",
                "organisation",
                "");
    }

    private static String tokenIn(String page) {
        var link = LINK.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
