package org.maillage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillagetools.running.Chromium;
import org.maillagetools.running.PackagedApplication;

import java.nio.file.Path;
import java.time.Duration;

/** A staff person's first hour and a visitor's, in a browser, against the packaged application. */
class BrowserWalkIT {

    private static final String TITLE = "Atelier de réparation de vélos (fictif)";
    private static final String COLLOQUIUM = "/events/colloque-csnum21";

    @TempDir static Path folder;

    @Test
    void fromTheFirstLinkToTheLastSeat() throws Exception {
        PackagedApplication.install(folder);
        try (var browser = Chromium.launch();
                var application = PackagedApplication.start(folder)) {
            var link = application.firstLink();
            String address = link.resolve("/").toString();
            var staff = browser.page(address);
            signIn(browser, staff, link.toString());
            createPractice(browser, staff);
            allotStand(browser, staff);

            var visitor = browser.page(address);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> {
                        visitor.navigate(COLLOQUIUM);
                        return visitor.getByText(TITLE).count() > 0;
                    });
            browser.check(visitor);
            fillUp(browser, visitor);
            lookAround(browser, address);
        }
    }

    private static void signIn(Chromium browser, Page page, String link) {
        page.navigate(link);
        browser.check(page);
        page.locator("[name=displayName]").fill("Camille Essai (fictif)");
        page.locator("[name=email]").fill("camille@exemple.test");
        page.locator("[name=password]").fill("un mot de passe assez long");
        page.locator("[name=confirmation]").fill("un mot de passe assez long");
        submit(page);
        assertThat(page.getByText("Camille Essai (fictif)").first()).isVisible();
        browser.check(page);
    }

    private static void createPractice(Chromium browser, Page page) {
        page.navigate("/admin/practices/sheets/new/generic");
        page.locator("[name=title]").fill(TITLE);
        page.locator("[name=summary]").fill("Un samedi par mois, chacun répare le sien.");
        page.locator("[name=owner]").selectOption(new SelectLabel("FCSF").of(page, "owner"));
        browser.check(page);
        submit(page);
        assertThat(page.locator("h1")).hasText(TITLE);
        page.locator("form[action$='/publish'] button").click();
        assertThat(page.locator("form[action$='/draft'] button")).isVisible();
        browser.check(page);
    }

    private static void allotStand(Chromium browser, Page page) {
        page.locator("a[href*='/admin/practices/stands/new']").first().click();
        page.locator("[name=session]")
                .selectOption(new SelectLabel("acteurs d’une société").of(page, "session"));
        submit(page);
        browser.check(page);
    }

    private static void fillUp(Chromium browser, Page page) {
        page.navigate("/events");
        page.locator("main a[href$='-fictive']").first().click();
        page.waitForURL("**/events/*-fictive");
        String event = page.url();
        int guests = 0;
        while (true) {
            page.navigate(event + "/register");
            browser.check(page);
            if (page.locator("[name=audience]").count() == 0) {
                break;
            }
            page.locator("[name=audience]").first().check();
            page.locator("[name=name]").fill("Invité numéro " + ++guests + " (fictif)");
            submit(page);
            assertThat(page.locator("main")).containsText("confirmée");
        }
        assertThat(page.locator("main")).containsText("Complet");
        org.assertj.core.api.Assertions.assertThat(guests).isPositive();
    }

    /** The pages that one looks at first: on a phone, in the dark, in English, without JavaScript. */
    private static void lookAround(Chromium browser, String address) {
        var phone = new NewContextOptions().setViewportSize(320, 640);
        var dark = new NewContextOptions().setColorScheme(ColorScheme.DARK);
        for (var options : new NewContextOptions[] {phone, dark}) {
            var page = browser.page(address, options);
            for (String path :
                    new String[] {"/", "/events", COLLOQUIUM, "/practices", "/sign-in?lang=en"}) {
                page.navigate(path);
                browser.check(page);
                var width = page.evaluate("document.documentElement.scrollWidth - innerWidth");
                org.assertj.core.api.Assertions.assertThat(((Number) width).intValue())
                        .as("%s scrolls sideways", page.url())
                        .isLessThanOrEqualTo(0);
            }
        }
        var plain = browser.page(address, new NewContextOptions().setJavaScriptEnabled(false));
        plain.navigate("/practices");
        plain.locator("[name=q]").first().fill("germaine");
        plain.locator("[name=q]").first().press("Enter");
        assertThat(plain.locator("a[href^='/practices/sheets/']").first()).isVisible();
    }

    private static void submit(Page page) {
        page.locator("main form[method=post] button[type=submit]").last().click();
        page.waitForLoadState();
    }

    /** Chooses by what stands in the list. */
    private record SelectLabel(String words) {

        String of(Page page, String field) {
            return page.locator("[name=" + field + "] option", containing())
                    .first()
                    .getAttribute("value");
        }

        private Page.LocatorOptions containing() {
            return new Page.LocatorOptions().setHasText(words);
        }
    }
}
