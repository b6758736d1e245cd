package org.maillage.people.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** What a browser makes of the way to another site and back: which cookies it takes along, and which forms and links it follows. */
@ProviderTest
class ProviderInABrowserTests {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    @Autowired Staff staff;
    @Autowired ProviderVisits visits;
    @Autowired Enrolment enrolment;

    private Playwright playwright;
    private Browser chromium;

    @BeforeEach
    void open() {
        Assumptions.assumeTrue(
                Files.isExecutable(PROGRAM),
                "Skipped: no " + PROGRAM + "; install Debian's package chromium");
        visits.begin();
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(PROGRAM)
                                        .setChromiumSandbox(false));
    }

    @AfterEach
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void joinsTheirAccountAndComesInByIt() throws Exception {
        var person = staff.with(Role.READER, null);
        String guest = visits.guestOf(person);
        var first = page();
        come(first, guest);
        assertThat(first.locator("main")).containsText("pas encore relié");
        first.locator("[name=email]").fill(person.email());
        first.locator("[name=password]").fill(Staff.PASSWORD);
        first.locator("main form:has([name=password]) button[type=submit]").first().click();
        first.locator("[name=proof]").fill(Staff.PASSWORD);
        first.locator("[name=change][value=LINK]").click();
        assertThat(first.locator("main")).containsText("relié le");

        var later = page();
        come(later, guest);
        later.navigate(ProviderVisits.OWN);
        assertThat(later.locator("main")).containsText(person.email());
    }

    @Test
    void isAskedForTheSecondFactorOnTheWayBack() throws Exception {
        var administrator = staff.with(Role.ADMINISTRATOR, null);
        String guest = visits.joined(administrator);
        var phone = enrolment.of(staff.signedIn(administrator));
        var page = page();

        come(page, guest);

        assertThat(page).hasURL(Pattern.compile(".*/sign-in/code"));
        page.locator("[name=code]").fill(phone.code());
        page.locator("main form:has([name=code]) button[type=submit]").first().click();
        page.navigate(ProviderVisits.OWN);
        assertThat(page.locator("main")).containsText(administrator.email());
    }

    /** What our policy lets the answer to a form do shows in a browser only. */
    @Test
    void leavesByItAndIsAskedForThePasswordThereNextTime() throws Exception {
        var person = staff.with(Role.READER, null);
        String guest = visits.joined(person);
        var page = page();
        come(page, guest);
        page.navigate(ProviderVisits.DOOR);
        page.navigate(ProviderVisits.OWN);
        assertThat(page.locator("main")).containsText(person.email());

        page.locator("details.account summary").click();
        page.locator("form[action='/sign-out'] button").click();

        assertThat(page.locator("main")).containsText("Vous êtes déconnecté, ici et chez");
        assertThat(page).hasURL(Pattern.compile(".*127\\.0\\.0\\.1.*/sign-in\\?service=left"));
        page.locator("a[href^='/sign-in/oidc']").click();
        assertThat(page.locator("[name=password]")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*localhost.*/login.*"));
    }

    private Page page() {
        var options =
                new Browser.NewContextOptions()
                        .setBaseURL(staff.browser().address())
                        .setLocale("fr-FR");
        return chromium.newContext(options).newPage();
    }

    private static void come(Page page, String guest) {
        page.navigate("/sign-in");
        page.locator("a[href^='/sign-in/oidc']").click();
        page.locator("[name=username]").fill(guest);
        page.locator("[name=password]").fill(ProviderSite.PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*127\\.0\\.0\\.1.*"));
    }
}
