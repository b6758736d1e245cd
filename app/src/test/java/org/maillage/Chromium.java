package org.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Debian's chromium, driven by Playwright; a page that logs an error or breaks a rule of accessibility fails the test. */
final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

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
    static Chromium launch() {
        Assumptions.assumeTrue(
                Files.isExecutable(PROGRAM),
                "Skipped: no " + PROGRAM + "; install Debian's package chromium");
        return new Chromium();
    }

    Page page(String address) {
        return page(address, new Browser.NewContextOptions());
    }

    Page page(String address, Browser.NewContextOptions options) {
        BrowserContext context =
                chromium.newContext(options.setBaseURL(address).setLocale("fr-FR"));
        var page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> problems.add(page.url() + ": " + error));
        return page;
    }

    /** Nothing serious for people who use a keyboard, a screen reader or another contrast; nothing in the console. */
    void check(Page page) {
        var violations =
                new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(v -> GRAVE.contains(v.getImpact()))
                                .map(v -> v.getId() + ": " + v.getNodes().getFirst().getHtml())
                                .toList();
        assertThat(violations).as(page.url()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
