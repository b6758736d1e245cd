package org.maillagetools.edges;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillagetools.running.Chromium;
import org.maillagetools.testkit.crawl.BrowserSite;
import org.maillagetools.testkit.crawl.Form;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A browser that opens what hostile texts were kept in runs nothing of them, and has nothing to say about it. */
@Tag("endurance")
@OpenToTheWeb
class StoredTextInABrowserTests {

    private static final String NAMES = "email|siret|rna|website|cap|capacity|slug";

    @Autowired Territory territory;

    private final List<String> dialogs = new ArrayList<>();

    @Test
    void nothingThatWasTypedRuns() throws Exception {
        var staff = territory.newAdministrator();
        var pages = plant(new BrowserSite(staff));
        var ran = new ArrayList<String>();
        int hostile = 0;
        try (var chromium = Chromium.launch()) {
            for (var reader : List.of(staff, territory.anybody())) {
                var page = watched(chromium.page(reader, "fr"));
                for (var address : pages) {
                    page.navigate(address);
                    hostile += page.content().contains("onerror=window.__x") ? 1 : 0;
                    if (hasRun(page)) {
                        ran.add(address);
                    }
                }
            }
            System.getLogger("edges")
                    .log(
                            System.Logger.Level.INFO,
                            "edges.browser pages={0} hostile={1} ran={2}",
                            pages.size(),
                            hostile,
                            ran.size());
            assertThat(chromium.problems().stream().filter(p -> !p.contains("status of 4")))
                    .isEmpty();
        }
        assertThat(ran).isEmpty();
        assertThat(dialogs).isEmpty();
        assertThat(hostile).isGreaterThan(10);
    }

    /** What would happen to a page that shows a text as it was typed. */
    @ParameterizedTest
    @CsvSource({"'', true", "default-src 'none'; script-src 'nonce-x'; img-src 'self', false"})
    void aPageThatIsNotEscapedIsSeen(String policy, boolean runs) throws Exception {
        try (var chromium = Chromium.launch()) {
            var page = watched(chromium.page(territory.anybody(), "fr"));
            var headers =
                    policy.isEmpty()
                            ? Map.of("X-Planted", "1")
                            : Map.of("Content-Security-Policy", policy);
            page.route(
                    "**/planted",
                    route ->
                            route.fulfill(
                                    new FulfillOptions()
                                            .setContentType("text/html")
                                            .setHeaders(headers)
                                            .setBody("<p>" + HostileTexts.ALL.getFirst())));
            page.navigate("/planted");
            page.waitForCondition(() -> hasRun(page) == runs);

            assertThat(hasRun(page)).isEqualTo(runs);
            assertThat(runs || chromium.problems().toString().contains("Content Security Policy"))
                    .as("%s", chromium.problems())
                    .isTrue();
        }
    }

    private Page watched(Page page) {
        page.onDialog(dialog -> {
            dialogs.add(page.url() + " " + dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    private static boolean hasRun(Page page) {
        return Boolean.TRUE.equals(page.evaluate("() => window.__x !== undefined"));
    }

    /** The pages of a walk after two texts were put into every form. */
    private List<String> plant(BrowserSite staff) throws Exception {
        var known = new ArrayList<String>();
        for (var seen : territory.asStaff().formsPerRoute(1)) {
            for (var text : HostileTexts.ALL.subList(0, 2)) {
                Form.on(seen.page(), staff.open(seen.page())).stream()
                        .filter(form -> form.action().equals(seen.action()))
                        .filter(form -> !form.textFields().isEmpty())
                        .map(form -> sent(staff, typed(form.filledIn(), text)))
                        .flatMap(answer -> Stream.ofNullable(answer.location()))
                        .forEach(known::add);
            }
        }
        return territory.walk(staff, known).pages().entrySet().stream()
                .filter(page -> page.getValue().status() == 200)
                .filter(page -> page.getValue().body().startsWith("<!"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static org.maillagetools.testkit.crawl.Page sent(BrowserSite staff, Form form) {
        var answer = staff.send(form);
        Territory.backToOneself(staff, form);
        return answer;
    }

    private static Form typed(Form form, String text) {
        return form.with(field ->
                field.text() && field.limit() >= text.length() && !field.name().matches(NAMES)
                        ? field.with(text)
                        : field);
    }
}
