package org.maillagetools.bench;

import org.maillagetools.testkit.Browser;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;

/** The first administrator of the bench's database, signed in. */
final class Administrator {

    private static final String EMAIL = "camille@exemple.test";
    private static final String PASSWORD = "un mot de passe assez long";

    private Administrator() {}

    static Browser signIn(ApplicationProcess application) throws Exception {
        var browser = new Browser(application.port());
        return admitted(browser, enter(browser, application.firstLink()));
    }

    /** Somebody else with the same password. */
    static Browser signIn(ApplicationProcess application, String email) throws Exception {
        var browser = new Browser(application.port());
        return admitted(browser, enter(browser, email));
    }

    private static Browser admitted(Browser browser, HttpResponse<String> answer)
            throws IOException {
        if (answer.statusCode() != 303) {
            throw new IOException("Nobody is let in: " + answer.statusCode() + answer.body());
        }
        return browser;
    }

    private static HttpResponse<String> enter(Browser browser, String email) throws Exception {
        return browser.fill("/sign-in", "/sign-in", "email", email, "password", PASSWORD);
    }

    private static HttpResponse<String> enter(Browser browser, Optional<String> firstLink)
            throws Exception {
        if (firstLink.isEmpty()) {
            return enter(browser, EMAIL);
        }
        var link = firstLink.get();
        return browser.fill(
                link,
                "/sign-in/first",
                "token",
                link.substring(link.indexOf('=') + 1),
                "displayName",
                "Camille Essai (fictif)",
                "email",
                EMAIL,
                "password",
                PASSWORD,
                "confirmation",
                PASSWORD);
    }
}
