package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.springframework.beans.factory.annotation.Autowired;

@AccountTest
class NoProviderTests {

    @Autowired Staff staff;

    @Test
    void nobodySeesAnythingOfIt() throws Exception {
        var browser = staff.browser();

        assertThat(browser.page("/sign-in")).doesNotContain("/sign-in/oidc");
        assertThat(browser.get("/sign-in/oidc").statusCode()).isEqualTo(404);
        assertThat(browser.get("/sign-in/oidc/back?code=x&state=y").statusCode()).isEqualTo(404);
        assertThat(browser.get("/sign-in/oidc/left?state=y").statusCode()).isEqualTo(404);
        var holder = staff.signedIn(staff.with(Role.READER, null));
        assertThat(holder.page("/admin/people/account")).doesNotContain("account/provider");
        assertThat(holder.page("/admin/people/account/provider")).contains("Aucun autre service");
    }
}
