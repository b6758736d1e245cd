package org.maillage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillagetools.running.Chromium;
import org.maillagetools.running.PackagedApplication;
import org.maillagetools.running.PostOffice;
import org.maillagetools.testkit.OneTimeCode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A colleague of a departmental federation, from the invitation to the day after the mandate, in a browser. */
class ColleagueWalkIT {

    private static final String PASSWORD = "un mot de passe assez long";
    private static final String EMAIL = "maelle@exemple.test";
    private static final String NAME = "Maëlle Essai (fictive)";
    private static final String FEDERATION = "Fédération d’essai (fictive)";
    private static final String CENTRE = "Centre des Essais (fictif)";
    private static final String ELSEWHERE = "Centre d’ailleurs (fictif)";
    private static final String ORGANISATIONS = "/admin/people/organisations";
    private static final String PERSONS = "/admin/people/persons";
    private static final String ANA = PERSONS + "?q=an%C3%A9mone";
    private static final String SHEET =
            """
            Prénom;Nom;Courriel;Structure;Fonction
            Ana;Anémone (fictive);ana@exemple.test;%1$s;Animatrice
            Bao;Bleuet (fictif);bao chez exemple.test;%1$s;Bénévole
            Célia;Colza (fictive);celia@exemple.test;Centre qui n’existe pas;Directrice
            Driss;Dahlia (fictif);;%1$s;
            """
                    .formatted(CENTRE);

    @TempDir static Path folder;

    private String authenticator = "";
    private String person = "";

    @Test
    void invitedWithASecondFactorImportsSeesTheDepartmentAndLosesTheRight() throws Exception {
        PackagedApplication.install(folder);
        try (var post = PostOffice.open();
                var chromium = Chromium.launch();
                var application =
                        PackagedApplication.start(
                                folder,
                                Stream.concat(
                                                Stream.of("--maillage.demo=false"),
                                                Stream.of(post.settings()))
                                        .toArray(String[]::new))) {
            var first = application.firstLink();
            var address = application.address().toString();
            var staff = chromium.page(address);
            enter(staff, first.getPath() + "?" + first.getQuery());
            String elsewhere = prepareNetwork(staff);
            invite(staff);

            var colleague = chromium.page(address);
            var link = post.linkFor(EMAIL);
            accept(chromium, colleague, link.getPath() + "?" + link.getQuery());
            addSecondFactor(chromium, colleague);
            signInWithBoth(colleague);
            importPersons(chromium, colleague);
            seesTheDepartmentOnly(chromium, colleague, elsewhere);

            tieToAMandate(staff);
            assertThat(open(colleague, ANA).locator("main")).containsText("Anémone");
            endMandate(staff);
            assertThat(open(colleague, ANA).locator("main")).not().containsText("Anémone");
        }
    }

    private static void enter(Page page, String link) {
        page.navigate(link);
        page.locator("[name=displayName]").fill("Camille Essai (fictif)");
        page.locator("[name=email]").fill("camille@exemple.test");
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("[name=confirmation]").fill(PASSWORD);
        submit(page);
    }

    /** @return the page of the centre that belongs to nobody */
    private static String prepareNetwork(Page page) {
        addOrganisation(page, FEDERATION, "FEDERATION");
        String centre = addOrganisation(page, CENTRE, "COMMUNITY_CENTRE");
        page.navigate(centre + "/memberships/new");
        page.locator("[name=parent]").selectOption(option(page, "parent", FEDERATION));
        page.locator("[name=from]").fill("2020");
        submit(page);
        return addOrganisation(page, ELSEWHERE, "COMMUNITY_CENTRE");
    }

    private static String addOrganisation(Page page, String name, String type) {
        page.navigate(ORGANISATIONS + "/new");
        page.locator("[name=name]").fill(name);
        page.locator("[name=type]").selectOption(type);
        keptByItself(page);
        submit(page);
        assertThat(page.locator("h1")).hasText(name);
        return page.url();
    }

    /** Of the first organisation nobody is asked who keeps its record. */
    private static void keptByItself(Page page) {
        var owner = page.locator("select[name=owner]");
        if (owner.count() > 0) {
            owner.selectOption(option(page, "owner", "La structure elle-même"));
        }
    }

    private static void invite(Page page) {
        page.navigate("/admin/people/invitations/new");
        page.locator("[name=displayName]").fill(NAME);
        page.locator("[name=email]").fill(EMAIL);
        page.locator("[name=role][value=EDITOR]").check();
        page.locator("[name=organisation]").selectOption(option(page, "organisation", FEDERATION));
        submit(page);
    }

    private static void accept(Chromium chromium, Page page, String link) {
        page.navigate(link);
        chromium.check(page);
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("[name=confirmation]").fill(PASSWORD);
        submit(page);
        assertThat(page.locator(".account-name")).containsText(NAME);
    }

    private void addSecondFactor(Chromium chromium, Page page) {
        page.navigate("/admin/people/account/second-factor");
        page.locator("[name=proof]").fill(PASSWORD);
        page.locator("[name=change][value=BEGIN]").click();
        authenticator = page.locator("code.secret").innerText();
        chromium.check(page);
        page.locator("[name=code]")
                .fill(OneTimeCode.of(authenticator, Clock.systemUTC().instant()));
        page.locator("main form .btn-primary").click();
        assertThat(page.locator(".recovery-codes code")).hasCount(10);
        authenticator = page.locator(".recovery-codes code").first().innerText();
    }

    /** By a code from the paper: the one of the authenticator has been used. */
    private void signInWithBoth(Page page) {
        page.context().clearCookies();
        page.navigate("/sign-in");
        page.locator("[name=email]").fill(EMAIL);
        page.locator("[name=password]").fill(PASSWORD);
        submit(page);
        page.navigate(PERSONS);
        assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
        page.navigate("/sign-in");
        page.locator("[name=email]").fill(EMAIL);
        page.locator("[name=password]").fill(PASSWORD);
        submit(page);
        page.locator("[name=code]").fill(authenticator);
        submit(page);
        assertThat(page.locator(".account-name")).containsText(NAME);
    }

    private static void importPersons(Chromium chromium, Page page) {
        page.navigate(PERSONS + "/import");
        page.locator("[name=owner]").selectOption(option(page, "owner", CENTRE));
        page.locator("[name=file]")
                .setInputFiles(
                        new FilePayload(
                                "équipe.csv", "text/csv", SHEET.getBytes(StandardCharsets.UTF_8)));
        submit(page);
        chromium.check(page);
        page.locator("main form button[type=submit]").first().click();
        String overview = awaitEnd(page);
        chromium.check(page);
        assertThat(page.locator("main .card-body a")).hasCount(2);
        mend(chromium, page, overview, "email", "bao@exemple.test");
        mend(chromium, page, overview, "organisation", CENTRE);
        page.locator("form[action$='/run'] button").click();
        awaitEnd(page);
        chromium.check(page);
        for (String name : new String[] {"Ana", "Bao", "Célia", "Driss"}) {
            page.navigate(PERSONS + "?q=" + name);
            assertThat(page.locator("table")).containsText(name);
        }
    }

    private static String awaitEnd(Page page) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> {
                    page.reload();
                    return page.locator("form[action$='/discard']").count() > 0;
                });
        return page.url();
    }

    private static void mend(
            Chromium chromium, Page page, String overview, String field, String value) {
        page.locator("main .card-body a").first().click();
        page.locator("[name=field-" + field + "]").fill(value);
        chromium.check(page);
        page.locator("main form button[type=submit]").first().click();
        page.navigate(overview);
    }

    private static void seesTheDepartmentOnly(Chromium chromium, Page page, String elsewhere) {
        page.navigate(ORGANISATIONS);
        chromium.check(page);
        assertThat(page.locator("table")).containsText(CENTRE);
        assertThat(page.locator("table")).containsText(FEDERATION);
        assertThat(page.locator("table")).not().containsText(ELSEWHERE);
        assertThat(open(page, elsewhere).locator("main")).not().containsText(ELSEWHERE);
        page.navigate("/admin/search?q=ailleurs");
        assertThat(page.locator("main")).not().containsText(ELSEWHERE);
        page.navigate("/admin/people/accounts");
        assertThat(page.locator("main")).not().containsText("camille@exemple.test");
    }

    /** The right of the invitation is taken away, and given anew with the mandate. */
    private void tieToAMandate(Page page) {
        page.navigate(PERSONS + "/new");
        page.locator("[name=displayName]").fill(NAME);
        page.locator("[name=email]").fill(EMAIL);
        page.locator("[name=owner]").selectOption(option(page, "owner", FEDERATION));
        submit(page);
        person = page.url();
        page.navigate(person + "/mandates/new");
        page.locator("[name=organisation]").selectOption(option(page, "organisation", FEDERATION));
        page.locator("[name=function]").fill("Chargée de mission");
        page.locator("[name=from]").fill("2024");
        submit(page);

        page.navigate("/admin/people/accounts?q=maelle");
        page.locator("table tbody a").first().click();
        page.locator("form[action$='/revoke'] button").first().click();
        page.waitForLoadState();
        page.locator("[name=role]").selectOption("EDITOR");
        page.locator("[name=organisation]").selectOption(option(page, "organisation", FEDERATION));
        page.locator("[name=mandate]").selectOption(option(page, "mandate", "Chargée de mission"));
        page.locator("form[action$='/roles'] button").click();
        page.waitForLoadState();
    }

    private void endMandate(Page page) {
        page.navigate(person);
        page.locator("a[href*='/mandates/']:not([href$='/new'])").first().click();
        page.locator("[name=to]").fill(LocalDate.now(Clock.systemUTC()).minusDays(2).toString());
        submit(page);
    }

    private static Page open(Page page, String path) {
        page.navigate(path);
        return page;
    }

    private static String option(Page page, String field, String words) {
        return page.locator(
                        "[name=" + field + "] option", new Page.LocatorOptions().setHasText(words))
                .first()
                .getAttribute("value");
    }

    private static void submit(Page page) {
        page.locator("main form[method=post] button[type=submit]:not([formaction])")
                .first()
                .click();
        page.waitForLoadState();
    }
}
