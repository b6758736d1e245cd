package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.maillage.TestInstance;
import org.maillage.people.rights.Role;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.regex.Pattern;

@AccountTest
class OwnSessionsTests {

    private static final String PAGE = "/admin/people/account/sessions";
    private static final Pattern END =
            Pattern.compile("action=\"(/admin/people/account/sessions/[0-9a-f-]{36}/end)\"");
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/140.0.0.0 Mobile Safari/537.36";

    @Autowired Staff staff;
    @Autowired DSLContext dsl;
    @Autowired Audit audit;
    @Autowired TestInstance.Twin twin;

    @Test
    void areShownWithTheirDevicesInWords() throws Exception {
        var person = staff.with(Role.READER, null);
        var desk = signedIn(person, FIREFOX);
        signedIn(person, PHONE);
        signedIn(person, "<script>nothing known</script>");

        assertThat(desk.page(PAGE))
                .contains("Firefox sur Windows", "Chrome sur Android", "Appareil inconnu")
                .containsOnlyOnce("Cet appareil")
                .doesNotContain("nothing known");
        assertThat(ends(desk)).hasSize(3);
    }

    @Test
    void oneIsEndedAndTheOthersStay() throws Exception {
        var person = staff.with(Role.READER, null);
        var other = staff.signedIn(person);
        var here = staff.signedIn(person);
        String others = ends(other).getFirst();
        String action =
                ends(here).stream()
                        .filter(end -> !end.equals(ownEnd(here)))
                        .findFirst()
                        .orElseThrow();
        assertThat(others).isNotNull();

        assertThat(here.fill(PAGE, action).statusCode()).isEqualTo(303);

        assertThat(other.get(PAGE).statusCode()).isEqualTo(303);
        assertThat(here.get(PAGE).statusCode()).isEqualTo(200);
        assertThat(ends(here)).hasSize(1);
        assertThat(history(person)).startsWith("session-ended");
    }

    @Test
    void thoseOfOthersAreNobodysBusiness() throws Exception {
        var theirs = staff.signedIn(staff.with(Role.READER, null));
        var browser = staff.signedIn(staff.with(Role.ADMINISTRATOR, null));
        String action = ends(theirs).getFirst();

        assertThat(browser.fill(PAGE, action).statusCode()).isEqualTo(404);
        assertThat(theirs.get(PAGE).statusCode()).isEqualTo(200);

        assertThat(theirs.fill(PAGE, action).statusCode()).as("control").isEqualTo(303);
        assertThat(theirs.get(PAGE).statusCode()).isEqualTo(303);
    }

    @Test
    void allOfThemEndAtOnceOnEveryInstance() throws Exception {
        var person = staff.with(Role.READER, null);
        var here = staff.signedIn(person);
        try (var node = twin.start()) {
            var there = new Browser(node.port());
            staff.signIn(there, person.email(), Staff.PASSWORD);
            var neighbour = new Browser(node.port());
            staff.signIn(neighbour, staff.with(Role.READER, null).email(), Staff.PASSWORD);
            assertThat(there.get(PAGE).statusCode()).isEqualTo(200);
            assertThat(ends(here)).hasSize(2);

            var answer = here.fill(PAGE, PAGE + "/end");

            assertThat(Browser.location(answer)).isEqualTo("/");
            assertThat(here.get(PAGE).statusCode()).isEqualTo(303);
            assertThat(there.get(PAGE).statusCode()).isEqualTo(303);
            assertThat(here.on(node.port()).get(PAGE).statusCode()).isEqualTo(303);
            assertThat(neighbour.get(PAGE).statusCode()).as("control").isEqualTo(200);
            assertThat(history(person)).startsWith("signed-out-everywhere");
        }
    }

    @Test
    void aRoleTakenAwayIsGoneAtOnceOnEveryInstance() throws Exception {
        var person = staff.with(Role.ADMINISTRATOR, null);
        try (var node = twin.start()) {
            var there = new Browser(node.port());
            staff.signIn(there, person.email(), Staff.PASSWORD);
            assertThat(there.get("/admin/people/accounts").statusCode()).isEqualTo(200);

            dsl.deleteFrom(ROLE_GRANT).where(ROLE_GRANT.ACCOUNT_ID.eq(person.id())).execute();

            assertThat(there.get("/admin/people/accounts").statusCode()).isEqualTo(404);
            assertThat(there.get(PAGE).statusCode()).isEqualTo(200);
        }
    }

    private List<String> history(Staff.Person person) {
        return audit.history(AccountAudit.subject(person.id())).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private Browser signedIn(Staff.Person person, String userAgent) throws Exception {
        var browser = staff.browser();
        var form =
                Browser.form(
                        Browser.tokenOf(browser.page("/sign-in")),
                        "email",
                        person.email(),
                        "password",
                        Staff.PASSWORD);
        browser.postFrom(
                "/sign-in",
                form,
                "Sec-Fetch-Site",
                "same-origin",
                "Origin",
                browser.address(),
                "User-Agent",
                userAgent);
        return browser;
    }

    private static List<String> ends(Browser browser) throws Exception {
        return END.matcher(browser.page(PAGE)).results().map(found -> found.group(1)).toList();
    }

    /** The form that says that one leaves here. */
    private static String ownEnd(Browser browser) {
        try {
            String page = browser.page(PAGE);
            var end = END.matcher(page);
            end.region(page.indexOf("Cet appareil"), page.length());
            assertThat(end.find()).isTrue();
            return end.group(1);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
