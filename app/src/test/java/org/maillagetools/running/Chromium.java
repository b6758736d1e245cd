package org.maillagetools.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's chromium, driven by Playwright; a page that logs an error or breaks a rule of accessibility fails the test. */
public final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser chromium;
    private final List<String> problems = new ArrayList<>();

    private Chromium() {
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
                                        .setChromiumSandbox(false)
                                        .setArgs(
                                                List.of(
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync",
                                                        "--no-first-run")));
    }

    /** Skips the test, with a line that says so, where there is no chromium. */
    public static Chromium launch() {
        Assumptions.assumeTrue(
                Files.isExecutable(PROGRAM),
                "Skipped: no " + PROGRAM + "; install Debian's package chromium");
        return new Chromium();
    }

    public Page page(String address) {
        return page(address, new Browser.NewContextOptions());
    }

    public Page page(String address, Browser.NewContextOptions options) {
        BrowserContext context =
                chromium.newContext(options.setBaseURL(address).setLocale("fr-FR"));
        var page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isItsOwnStatus(message, page)) {
                problems.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> problems.add(page.url() + ": " + error));
        return page;
    }

    /** A page of an error is served as one, and Chromium notes it. */
    private static boolean isItsOwnStatus(ConsoleMessage message, Page page) {
        return message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url() + ":");
    }

    /** The page that somebody sees who has come this far without JavaScript: with their cookies, in this language. */
    public Page page(org.maillagetools.testkit.Browser reader, String language) {
        var page = page(reader.address());
        page.context()
                .addCookies(
                        reader.cookies().stream()
                                .filter(cookie -> !cookie.getName().equals("maillage-lang"))
                                .map(c -> new Cookie(c.getName(), c.getValue()))
                                .map(cookie -> cookie.setUrl(reader.address()))
                                .toList());
        page.navigate("/?lang=" + language);
        return page;
    }

    /** What the consoles of all pages have said so far. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Nothing serious for people who use a keyboard, a screen reader or another contrast; nothing in the console. */
    public void check(Page page) {
        assertThat(Axe.on(page).violations()).as(page.url()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
