package org.maillagetools.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillagetools.testkit.Browser;
import org.maillagetools.testkit.crawl.Route;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every answer of every route, whoever asks and by whatever method, carries all headers and shows nothing of what is inside. */
@OpenToTheWeb
class SecurityHeadersOfEveryRouteTests {

    private static final System.Logger LOG = System.getLogger("edges");

    private static final List<String> METHODS =
            List.of("GET", "POST", "HEAD", "OPTIONS", "TRACE", "PUT", "PATCH", "DELETE", "BREW");

    private static final List<String> WRITING = List.of("POST", "PUT", "PATCH", "DELETE", "TRACE");

    /** What is no route: files, errors, refusals of the container, tricks with paths. */
    private static final List<String> ODD =
            List.of(
                    "/nowhere",
                    "/admin/nowhere",
                    "/assets/platform/maillage.css",
                    "/assets/platform/nothing.css",
                    "/assets/",
                    "/assets/../application.properties",
                    "/assets/%2e%2e/%2e%2e/application.properties",
                    "/webjars/htmx.org/dist/htmx.min.js",
                    "/webjars/../../application.properties",
                    "//",
                    "//events",
                    "/events//",
                    "/events/",
                    "/events/.",
                    "/events/..",
                    "/events/%2e%2e/admin",
                    "/events/..;/admin",
                    "/events;a=b",
                    "/admin;jsessionid=1",
                    "/;/admin/events",
                    "/%61dmin",
                    "/%2561dmin",
                    "/%252e%252e/admin",
                    "/ADMIN",
                    "/events/%00",
                    "/events/%0d%0aSet-Cookie:a=b",
                    "/events/%FF",
                    "/events/%ED%A0%80",
                    "/events/a%2Fb",
                    "/events/a%5Cb",
                    "/events/a\\b",
                    "/events?q=%00",
                    "/events?q=%FF",
                    "/events?%",
                    "/events?after=x&sort=-x&q[]=1",
                    "/admin/people/persons?after=AAAA",
                    "/admin/people/persons?sort=1;drop",
                    "/practices?kind=%27&kind=x",
                    "/actuator",
                    "/actuator/env",
                    "/.git/config",
                    "/WEB-INF/web.xml",
                    "/META-INF/MANIFEST.MF",
                    "http://evil.example/events");

    @Autowired Territory territory;

    @Test
    void everyAnswerOfEveryRouteIsSafe() throws Exception {
        assertThat(flaws(new LinkedHashSet<>(territory.addresses().values()))).isEmpty();
    }

    @Test
    void whatIsNoRouteIsAnsweredAsSafely() throws Exception {
        assertThat(flaws(ODD)).isEmpty();
    }

    /** By every method. */
    private List<String> flaws(Collection<String> targets) throws Exception {
        var flaws = new ArrayList<String>();
        int asked = 0;
        for (var from : everybody()) {
            for (var target : targets) {
                for (var method : METHODS) {
                    var answer = from.send(method, target, "");
                    flaws.addAll(Flaws.of(from, method + " " + target, answer));
                    asked++;
                }
            }
        }
        LOG.log(
                System.Logger.Level.INFO,
                "edges.headers answers={0} flaws={1}",
                asked,
                flaws.size());
        return flaws;
    }

    /** The paths of tricks lead to nothing that the plain one does not lead to. */
    @Test
    void noTrickOpensTheStaffsPages() throws Exception {
        var anybody = Wire.anonymous(territory.port());
        for (var target : ODD) {
            var answer = anybody.get(target);
            assertThat(answer.status()).as(target).isNotEqualTo(500);
            assertThat(answer.body()).as(target).doesNotContain("/sign-out", "spring.", "jooq");
        }
    }

    @Test
    void aMethodThatARouteDoesNotHaveIs405AndSaysWhichItHas() throws Exception {
        var administrator = territory.administrator();
        var staff = Wire.of(territory.port(), administrator);
        var ours = ours(administrator);
        var token = "Authorization: Bearer " + territory.apiToken();
        var wrong = new ArrayList<String>();
        for (var target : new LinkedHashSet<>(territory.addresses().values())) {
            var has = methodsOf(target);
            for (var method : WRITING) {
                if (has.isEmpty() || has.contains(method)) {
                    continue;
                }
                var answer =
                        target.startsWith("/api/")
                                ? staff.send(method, target, "", token)
                                : staff.send(method, target, "", ours);
                if (answer.status() != 405 || answer.header("Allow").isEmpty()) {
                    wrong.add(method + " " + target + " " + answer.status());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Set<String> methodsOf(String target) {
        var methods = new LinkedHashSet<String>();
        for (var method : List.of("GET", "POST")) {
            Route.answering(territory.routes(), method, target.replaceFirst("[?].*", ""))
                    .ifPresent(route -> methods.addAll(route.methods()));
        }
        return methods;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/events", "/admin", "/nowhere", "/health", "/sign-in"})
    void headIsGetWithoutTheBody(String target) throws Exception {
        for (var from : everybody()) {
            assertThat(from.send("HEAD", target, "").status()).isEqualTo(from.get(target).status());
            assertThat(from.send("HEAD", target, "").body()).isEmpty();
        }
    }

    /** Answered before any address is looked at, to whoever is no browser. */
    @Test
    void theWholeServerHasNothingToSay() throws Exception {
        assertThat(Wire.anonymous(territory.port()).send("OPTIONS", "*", "").body()).isEmpty();
    }

    @Test
    void anAnswerWithoutThemIsSeen() {
        var bare = List.of("Server: x", "Set-Cookie: SESSION=1");
        var answer = new Answer(500, bare, "java.lang.IllegalStateException: at org.jooq.X");

        assertThat(Flaws.of(Wire.anonymous(0), "GET /", answer))
                .hasSize(13)
                .contains("GET / is 500", "GET / names the server", "GET / has a weak policy");
    }

    private List<Wire> everybody() throws Exception {
        return List.of(
                Wire.anonymous(territory.port()),
                Wire.of(territory.port(), territory.administrator()));
    }

    /** As a script of ours would ask: with a token and from here. */
    private static String[] ours(Browser browser) throws Exception {
        return new String[] {
            "X-CSRF-TOKEN: " + Browser.tokenOf(browser.page("/admin/people/account")),
            "Sec-Fetch-Site: same-origin"
        };
    }
}
