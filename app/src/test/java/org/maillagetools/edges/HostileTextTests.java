package org.maillagetools.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maillagetools.testkit.crawl.BrowserSite;
import org.maillagetools.testkit.crawl.Form;
import org.maillagetools.testkit.crawl.Form.Field;
import org.maillagetools.testkit.crawl.Page;
import org.maillagetools.testkit.crawl.Site;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whatever somebody types into whichever field: it is kept and shown as text, or it is refused and stands in its field again. */
@OpenToTheWeb
class HostileTextTests {

    private static final System.Logger LOG = System.getLogger("edges");
    private static final Set<Integer> ANSWERS = Set.of(200, 303, 409, 422, 429);
    private static final int SHORT_FIELD = 400;

    /** What keeps only what has its form: they have a pass of their own, or all other fields would be refused with them. */
    private static final Pattern CODES =
            Pattern.compile("email|siret|rna|website|cap|capacity|slug|username");

    /** Nor are numbers texts; the name of one's account is there for managers of passwords, and not kept. */
    private static final Pattern NUMBERS = Pattern.compile("cap|capacity|username");

    /** What does not repeat what was sent: it says the same to everybody, and staff only reads it. */
    private static final Set<String> SILENT = Set.of("/sign-in/mail", "/sign-in/join");

    private static final Path GIVEN = Path.of("..", "..", "shared", "data", "hostile");

    @Autowired Territory territory;

    private final List<String> problems = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private int sent;
    private int kept;
    private int refused;
    private int shown;

    @Test
    void everyTextFieldKeepsThemAsTheyAre() throws Exception {
        tryAll(HostileTexts.ALL);
    }

    @Test
    @Tag("endurance")
    void soItDoesWithAllThatIsKnown() throws Exception {
        tryAll(given());
    }

    private static List<String> given() throws IOException {
        if (Files.notExists(GIVEN)) {
            return HostileTexts.ALL;
        }
        try (Stream<Path> files = Files.list(GIVEN)) {
            var lines = new ArrayList<>(HostileTexts.ALL);
            for (var file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(line -> addTo(lines, line));
            }
            return lines;
        }
    }

    /** Several lines in a text, or a run would take all night; a field that takes less gets the beginning. */
    private static void addTo(List<String> texts, String line) {
        var last = texts.getLast();
        if (last.length() + line.length() < SHORT_FIELD) {
            texts.set(texts.size() - 1, last + " " + line);
        } else {
            texts.add(line);
        }
    }

    private void tryAll(List<String> texts) throws Exception {
        var staff = new BrowserSite(territory.newAdministrator());
        var anybody = new BrowserSite(territory.anybody());
        for (var form : territory.asStaff().formsPerRoute(1)) {
            tryAll(staff, form, texts, CODES);
            tryAll(staff, form, HostileTexts.ALL.subList(0, 4), NUMBERS);
        }
        for (var form : territory.asAnybody().formsPerRoute(1)) {
            tryAll(anybody, form, texts, CODES);
        }
        for (var site : List.of(staff, anybody)) {
            territory.walk(site, known).pages().forEach(this::inspect);
        }
        LOG.log(
                System.Logger.Level.INFO,
                "edges.hostile sent={0} kept={1} refused={2} shown={3} problems={4}",
                sent,
                kept,
                refused,
                shown,
                problems.size());
        assertThat(problems).isEmpty();
        assertThat(kept).isPositive();
        assertThat(refused).isPositive();
        assertThat(shown).isPositive();
    }

    /** All fields at once, as far as they take it; the token is that of the page as it is now. */
    private void tryAll(Site site, Form seen, List<String> texts, Pattern but) {
        for (var text : seen.textFields().isEmpty() ? List.<String>of() : texts) {
            var form =
                    Form.on(seen.page(), site.open(seen.page())).stream()
                            .filter(f -> f.action().equals(seen.action()))
                            .findFirst();
            if (form.isEmpty()) {
                return;
            }
            var typed = form.get().filledIn().with(field -> typed(field, text, but));
            check(site, typed, site.send(typed));
            Territory.backToOneself(site, typed);
        }
    }

    private static Field typed(Field field, String text, Pattern but) {
        return field.text() && !but.matcher(field.name()).matches()
                ? field.with(cut(text, field.limit()))
                : field;
    }

    private static String cut(String text, int limit) {
        int length = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, Math.min(length, limit)));
    }

    private void check(Site site, Form form, Page answer) {
        sent++;
        if (!ANSWERS.contains(answer.status())) {
            problems.add(form + " answers " + answer.status());
        }
        inspect(form.action(), answer);
        if (answer.status() == 422) {
            refused++;
            form.textFields().forEach(field -> standsAgain(form, field, answer));
        } else if (answer.location() != null && !SILENT.contains(form.action())) {
            kept++;
            known.add(answer.location());
            isShown(site, form, answer.location());
        }
    }

    /** On the page that follows, on that of the form, or on one that the former leads to. */
    private void isShown(Site site, Form form, String location) {
        var missing = new ArrayList<>(form.textFields());
        var next = new LinkedHashSet<>(List.of(location, form.page()));
        var first = site.open(location);
        inspect(location, first);
        next.addAll(ShownText.leadsTo(first));
        var read = ShownText.of(first);
        for (var address : next) {
            missing.removeIf(field -> read.contains(field.value()));
            if (missing.isEmpty()) {
                break;
            }
            var page = site.open(address);
            inspect(address, page);
            read.add(page);
        }
        missing.removeIf(field -> read.contains(field.value()));
        shown += form.textFields().size() - missing.size();
        missing.forEach(field -> problems.add(form.action() + " does not show " + field));
    }

    private void standsAgain(Form form, Field field, Page answer) {
        var again =
                Form.on(form.page(), answer).stream()
                        .flatMap(f -> f.fields().stream())
                        .filter(f -> f.name().equals(field.name()))
                        .findFirst();
        var typed = ShownText.plain(field.value());
        if (again.isEmpty() || !ShownText.plain(again.get().value()).equals(typed)) {
            problems.add(form.action() + " " + field + " came back as " + again.orElse(null));
        }
    }

    private void inspect(String address, Page page) {
        if (page.status() >= 500) {
            problems.add(address + " is " + page.status());
        }
        if (page.body().stripLeading().startsWith("{")) {
            return; // JSON, which no browser takes for a page: nosniff, and its type is asserted
            // with the headers
        }
        Inert.bornIn(page.html()).forEach(born -> problems.add(address + " holds " + born));
        if (page.body().contains(HostileTexts.EVALUATED)) {
            problems.add(address + " has evaluated what was typed");
        }
    }

    @Test
    void aTextThatIsNowhereIsSeen() {
        var page = Page.of(200, "<p>Essai</p><input value='autre'>", null);

        assertThat(ShownText.of(page).contains("Autre")).isTrue();
        assertThat(ShownText.of(page).contains("<b>")).isFalse();
    }

    @Test
    void aTextThatBecomesAnElementIsSeen() {
        for (var text : HostileTexts.ALL.subList(0, 2)) {
            assertThat(Inert.bornIn(Jsoup.parse("<main><p>" + text + "</p></main>"))).isNotEmpty();
        }
    }
}
