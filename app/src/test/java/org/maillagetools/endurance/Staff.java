package org.maillagetools.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import org.maillagetools.testkit.Browser;

import java.net.URI;

/** The first administrator, who signs in by the link that the application prints. */
final class Staff {

    private static final String PASSWORD = "un mot de passe assez long";

    private Staff() {}

    static Browser signIn(URI link) throws Exception {
        var browser = new Browser(link.getPort());
        var token = link.getQuery().replace("token=", "");
        var answer =
                browser.fill(
                        "/sign-in/first?token=" + token,
                        "/sign-in/first",
                        "token",
                        token,
                        "displayName",
                        "Camille Essai (fictif)",
                        "email",
                        "camille@exemple.test",
                        "password",
                        PASSWORD,
                        "confirmation",
                        PASSWORD);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return browser;
    }

    static boolean isSignedIn(Browser browser) throws Exception {
        return browser.get("/admin").statusCode() == 200;
    }
}
