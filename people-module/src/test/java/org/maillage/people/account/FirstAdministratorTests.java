package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ACCOUNT_LINK;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.people.rights.Role;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

@AccountTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

    private static final Pattern LINK =
            Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/sign-in/first\\?token=(\\S+))");

    @Autowired Staff staff;
    @Autowired DSLContext dsl;
    @Autowired AdministratorLink printer;
    @Autowired AccountLinks links;
    @Autowired MovableClock clock;
    @Autowired Audit audit;

    @BeforeEach
    void nobodyYet() {
        dsl.deleteFrom(ACCOUNT_LINK).execute();
        dsl.deleteFrom(ROLE_GRANT).execute();
    }

    @Test
    void theLinkOfTheConsoleMakesAnAdministratorWhoIsSignedIn(CapturedOutput console)
            throws Exception {
        printer.print();
        var link = LINK.matcher(console.getOut());
        assertThat(link.find()).isTrue();
        var browser = staff.browser();

        var answer = create(browser, link.group(2), "première@exemple.test");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.page("/admin/people/accounts?q=Sacha"))
                .contains("première@exemple.test", "Sacha &lt;b&gt; Essai (fictif)");
        assertThat(dsl.fetchCount(ACCOUNT_LINK)).isZero();
        var id = dsl.select(ROLE_GRANT.ACCOUNT_ID).from(ROLE_GRANT).fetchSingle().value1();
        assertThat(audit.history(AccountAudit.subject(id)))
                .extracting(AuditEntry::action)
                .contains("created-by-link", "role-granted");
        assertThat(browser.get(link.group(1)).statusCode()).isEqualTo(410);
    }

    @Test
    void onlyItsHashIsKept() {
        String token = links.makeForAdministrator(clock.instant());

        var stored = dsl.select(ACCOUNT_LINK.TOKEN_HASH).from(ACCOUNT_LINK).fetchSingle();
        assertThat(stored.value1()).isEqualTo(Tokens.hash(token)).hasSize(32);
        assertThat(token).hasSize(43);
    }

    @Test
    void readingThePageDoesNotUseTheLinkUp() throws Exception {
        String token = links.makeForAdministrator(clock.instant());
        var browser = staff.browser();

        for (int i = 0; i < 3; i++) {
            assertThat(browser.get("/sign-in/first?token=" + token).statusCode()).isEqualTo(200);
        }
        assertThat(create(browser, token, unused()).statusCode()).isEqualTo(303);
    }

    @Test
    void worksOnceEvenWhenEverybodyComesAtOnce() throws Exception {
        String token = links.makeForAdministrator(clock.instant());
        int visitors = 6;
        var together = new CyclicBarrier(visitors);
        int before = dsl.fetchCount(ACCOUNT);
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(visitors)) {
            var sent = new ArrayList<Future<HttpResponse<String>>>();
            for (int i = 0; i < visitors; i++) {
                var browser = staff.browser();
                String page = browser.page("/sign-in/first?token=" + token);
                var form = form(page, token, unused());
                Callable<HttpResponse<String>> send =
                        () -> {
                            together.await();
                            return browser.post("/sign-in/first", form);
                        };
                sent.add(threads.submit(send));
            }
            for (var answer : sent) {
                answers.add(answer.get().statusCode());
            }
        }

        assertThat(answers).containsOnlyOnce(303);
        assertThat(answers).filteredOn(status -> status == 410).hasSize(visitors - 1);
        assertThat(dsl.fetchCount(ACCOUNT)).isEqualTo(before + 1);
        assertThat(dsl.fetchCount(ROLE_GRANT)).isEqualTo(1);
    }

    @Test
    void endsAfterADay() throws Exception {
        String token = links.makeForAdministrator(clock.instant());
        var browser = staff.browser();
        String page = browser.page("/sign-in/first?token=" + token);
        clock.moveOn(Duration.ofHours(24).plusMinutes(1));

        assertThat(browser.get("/sign-in/first?token=" + token).statusCode()).isEqualTo(410);
        var fresh = Browser.form(Browser.tokenOf(browser.page("/sign-in")));
        var form = form(page, token, unused());
        form.putAll(fresh);
        assertThat(browser.post("/sign-in/first", form).statusCode()).isEqualTo(410);
        assertThat(dsl.fetchCount(ROLE_GRANT)).isZero();
    }

    @Test
    void aGuessedOneOpensNothing() throws Exception {
        for (String guess : new String[] {"", "x", "%00", Tokens.next()}) {
            assertThat(staff.browser().get("/sign-in/first?token=" + guess).statusCode())
                    .isIn(400, 410);
        }
    }

    @Test
    void isNotPrintedOnceThereIsAnAdministrator(CapturedOutput console) {
        staff.with(Role.ADMINISTRATOR, null);
        printer.print();

        assertThat(console.getOut()).doesNotContain("/sign-in/first");
    }

    @Test
    void saysBesideEachFieldWhatIsWrongAndKeepsTheRest() throws Exception {
        String token = links.makeForAdministrator(clock.instant());
        var browser = staff.browser();

        var answer =
                browser.fill(
                        "/sign-in/first?token=" + token,
                        "/sign-in/first",
                        "token",
                        token,
                        "displayName",
                        "Sacha \"<script>\"",
                        "email",
                        "pas une adresse",
                        "password",
                        "court",
                        "confirmation",
                        "autre");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Sacha &quot;&lt;script&gt;&quot;", "pas une adresse", "email-error")
                .doesNotContain("value=\"court\"");
        assertThat(browser.get("/sign-in/first?token=" + token).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> create(Browser browser, String token, String email)
            throws Exception {
        String page = browser.page("/sign-in/first?token=" + token);
        return browser.post("/sign-in/first", form(page, token, email));
    }

    private static Map<String, String> form(String page, String token, String email) {
        return Browser.form(
                Browser.tokenOf(page),
                "token",
                token,
                "displayName",
                "Sacha <b> Essai (fictif)",
                "email",
                email,
                "password",
                Staff.PASSWORD,
                "confirmation",
                Staff.PASSWORD);
    }

    private static String unused() {
        return "essai-" + Tokens.next() + "@exemple.test";
    }
}
