package org.maillagetools.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.WholeApplication;
import org.maillagetools.running.Chromium;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.UUID;

/** The five tasks that matter most, without a mouse: with scripts and without. */
@WholeApplication
class KeyboardWalkIT {

    private static final String SEND = "main form[method=post] button[type=submit]";
    private static final String ERRORS = ".form-errors";

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everythingIsDoneWithoutAMouse(boolean scripts) throws Exception {
        try (var chromium = Chromium.launch()) {
            var page = page(chromium, scripts);
            register(page);
            signIn(page);
            publishASheet(page);
            addASession(page);
            findAnOrganisation(page, scripts);
        }
    }

    private static void register(Page page) {
        page.navigate("/");
        var keyboard = new Keyboard(page).tabTo(".skip-link").press("Enter");
        keyboard.isTakenTo("#content");
        keyboard.tabTo("main a[href$='-fictive']").enter("**/events/*-fictive");
        keyboard.tabTo("a[href$='/register']").enter("**/register");
        keyboard.tabTo(SEND).press("Enter");
        keyboard.isTakenTo("[name=audience]");
        keyboard.press("Space").tabTo("[name=name]").type("Dominique Essai (fictif)");
        keyboard.tabTo(SEND).enter("**/registrations/**");
        assertThat(page.locator("main").textContent()).contains("confirmée");
    }

    private void signIn(Page page) throws Exception {
        var email = "clavier-" + UUID.randomUUID() + "@exemple.test";
        Pages.administrator(port, db, email);
        page.navigate("/admin");
        var keyboard = new Keyboard(page).tabTo("#email").type(email);
        keyboard.tabTo("#password").type("ce n’est pas le bon").tabTo(SEND).send();
        keyboard.isTakenTo(ERRORS);
        keyboard.tabTo("#password").type(Pages.PASSWORD).tabTo(SEND).enter("**/admin");
    }

    private static void publishASheet(Page page) {
        page.navigate("/admin/practices/sheets/new");
        var keyboard = new Keyboard(page).tabTo("a[href$='/new/generic']").enter("**/generic");
        keyboard.tabTo(SEND).send();
        keyboard.isTakenTo(ERRORS);
        keyboard.tabTo(".form-errors a[href='#title']").press("Enter");
        keyboard.isTakenTo("#title");
        keyboard.type("Repas du clavier (fictif)").tabTo("#summary").type("Un essai.");
        keyboard.tabTo("#owner").press("ArrowDown").tabTo(SEND).enter("**/sheets/*-*-*");
        keyboard.tabTo("form[action$='/publish'] button").send();
        assertThat(page.locator("form[action$='/draft']").count()).isOne();
    }

    private static void addASession(Page page) {
        page.navigate("/admin/events");
        var keyboard = new Keyboard(page).tabTo("tbody a[href*='/admin/events/']");
        keyboard.enter("**/admin/events/*-*");
        keyboard.tabTo("a[href$='/sessions/new']").enter("**/sessions/new");
        keyboard.tabTo("#kind").press("ArrowDown");
        keyboard.tabTo("#title").type("Atelier du clavier (fictif)");
        keyboard.tabTo("#day").press("ArrowDown").tabTo(SEND).enter("**/sessions/*-*");
        keyboard.tabTo(".breadcrumbs a[href*='/admin/events/']").enter("**/admin/events/*-*");
        assertThat(page.locator("main").textContent()).contains("Atelier du clavier (fictif)");
    }

    private static void findAnOrganisation(Page page, boolean scripts) {
        page.navigate("/admin/people/organisations");
        var keyboard = new Keyboard(page).tabTo("#list-q").type("Echo");
        if (!scripts) {
            keyboard.send().tabTo("#list-q");
        } else {
            await().until(() -> page.locator("tbody tr").count() == 1);
            keyboard.isTakenTo("#list-q");
        }
        // with scripts the list answers while the facet is already open
        keyboard.type("Centre social Echo").tabTo(".facet summary").press("Enter");
        if (scripts) {
            page.waitForURL("**Centre**");
            keyboard.isTakenTo(".facet[open] summary");
        }
        keyboard.tabTo(".facet input").press("Space");
        if (scripts) {
            page.waitForURL("**type=**");
            keyboard.isTakenTo(".facet input");
        } else {
            keyboard.tabTo(".list-apply").send();
        }
        editTheFirst(keyboard);
        assertThat(page.locator("main").textContent()).contains("Roubaix (essai)");
    }

    private static void editTheFirst(Keyboard keyboard) {
        keyboard.tabTo("tbody a").enter("**/organisations/*-*");
        keyboard.tabTo("a[href$='/edit']")
                .enter("**/edit")
                .tabTo("#commune")
                .type("Roubaix (essai)");
        keyboard.tabTo(SEND).enter("**/organisations/*-*");
    }

    @Test
    void aTrapAndAFocusThatIsNotSeenOrCoveredAreNoticed() {
        try (var chromium = Chromium.launch()) {
            var page = page(chromium, true);
            page.navigate("/sign-in");
            page.evaluate(
                    """
                    document.querySelector('#email').addEventListener(
                        'keydown', event => event.key === 'Tab' && event.preventDefault());
                    """);
            var keyboard = new Keyboard(page);
            assertThatThrownBy(() -> keyboard.tabTo("#password"))
                    .hasMessageContaining("trapped at <input type=\"email\"");

            page.navigate("/events");
            page.evaluate(
                    """
                    const unseen = new CSSStyleSheet();
                    unseen.replaceSync('* { outline: none !important; box-shadow: none !important }');
                    document.adoptedStyleSheets = [unseen];
                    """);
            assertThatThrownBy(() -> keyboard.tabTo("#list-q"))
                    .hasMessageContaining("focus is not seen");

            page.navigate("/events");
            page.evaluate(
                    """
                    const lid = document.createElement('div');
                    lid.style.cssText = 'position: fixed; inset: 0; z-index: 1000';
                    document.body.append(lid);
                    """);
            assertThatThrownBy(() -> keyboard.tabTo("#list-q"))
                    .hasMessageContaining("focus is covered");
        }
    }

    private Page page(Chromium chromium, boolean scripts) {
        return chromium.page(
                "http://127.0.0.1:" + port,
                new NewContextOptions()
                        .setJavaScriptEnabled(scripts)
                        .setReducedMotion(ReducedMotion.REDUCE));
    }
}
