package org.maillagetools.edges;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maillagetools.running.Chromium;
import org.maillagetools.testkit.OneTimeCode;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;

/** A passkey from the first click to signing in with it, in a browser with a virtual authenticator. */
@Tag("endurance")
@OpenToTheWeb
class PasskeyInABrowserTests {

    private static final String OWN = "/admin/people/account";

    @Autowired Territory territory;

    @Test
    void somebodyAddsOneAndSignsInWithIt() throws Exception {
        var staff = territory.newAdministrator();
        String here = "http://localhost:" + territory.port();
        try (var chromium = Chromium.launch()) {
            var page = chromium.page(here);
            page.context()
                    .addCookies(
                            staff.cookies().stream()
                                    .map(c -> new Cookie(c.getName(), c.getValue()))
                                    .map(cookie -> cookie.setUrl(here))
                                    .toList());
            authenticator(page);
            String paper = secondFactor(page);
            page.navigate(OWN + "/passkeys");
            chromium.check(page);
            page.locator("[name=label]").fill("Téléphone d’essai");
            page.locator("[name=proof]").fill(paper);
            page.locator("main form button:not([name])").click();
            assertThat(page.locator(".list-group")).containsText("Téléphone d’essai");

            page.context().clearCookies();
            page.navigate("/sign-in");
            assertThat(page.locator(".passkey-door button")).isVisible();
            chromium.check(page);
            page.locator(".passkey-door button").click();
            assertThat(page.locator(".account-name")).isVisible();
            page.navigate(OWN);
            assertThat(page.locator("h1")).hasText("Mon compte");
        }
    }

    @Test
    void withoutScriptsThereIsNoButtonThatDoesNothing() {
        try (var chromium = Chromium.launch()) {
            var page =
                    chromium.page(
                            "http://localhost:" + territory.port(),
                            new NewContextOptions().setJavaScriptEnabled(false));
            page.navigate("/sign-in");

            assertThat(page.locator(".passkey-door")).isHidden();
            assertThat(page.locator("[name=password]")).isVisible();
        }
    }

    private static void authenticator(Page page) {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        var devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        devTools.send("WebAuthn.addVirtualAuthenticator", asked);
    }

    /** A recovery code of the second factor that was set up. */
    private static String secondFactor(Page page) {
        page.navigate(OWN + "/second-factor");
        page.locator("[name=proof]").fill(Territory.PASSWORD);
        page.locator("[name=change][value=BEGIN]").click();
        String secret = page.locator("code.secret").innerText();
        page.locator("[name=code]").fill(OneTimeCode.of(secret, Instant.now()));
        page.locator("main form .btn-primary").click();
        return page.locator(".recovery-codes code").first().innerText();
    }
}
