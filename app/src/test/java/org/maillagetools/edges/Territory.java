package org.maillagetools.edges;

import org.jspecify.annotations.Nullable;
import org.maillage.people.token.TokenText;
import org.maillagetools.testkit.Browser;
import org.maillagetools.testkit.crawl.BrowserSite;
import org.maillagetools.testkit.crawl.Crawl;
import org.maillagetools.testkit.crawl.Form;
import org.maillagetools.testkit.crawl.Page;
import org.maillagetools.testkit.crawl.Route;
import org.maillagetools.testkit.crawl.Site;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** All that the application answers at, and how to get there. */
@TestComponent
class Territory {

    static final String PASSWORD = "trois hérissons traversent";
    private static final int PER_ROUTE = 3;
    private static final List<String> DOORS =
            List.of("/", "/events", "/practices", "/sign-in", "/health", "/favicon.ico");

    private static final String API = "/api/v1/people";

    /** Routes that no page leads to, with an address of theirs. */
    static final Map<String, String> EXAMPLES =
            Map.ofEntries(
                    Map.entry("/sign-in/mail/open [GET]", "/sign-in/mail/open?token=unknown"),
                    Map.entry("/sign-in/mail/open [POST]", "/sign-in/mail/open"),
                    Map.entry("/sign-in/join/sent [GET]", "/sign-in/join/sent"),
                    Map.entry("/sign-in/mail/sent [GET]", "/sign-in/mail/sent"),
                    Map.entry("/admin/people/view-as/end [POST]", "/admin/people/view-as/end"),
                    Map.entry("/error []", "/error"),
                    Map.entry("/error/form []", "/error/form"),
                    Map.entry("/health/** [GET]", "/health/liveness"),
                    Map.entry(
                            "/admin/people/persons/vcards/{id} [GET]",
                            "/admin/people/persons/vcards/00000000-0000-7000-8000-000000000001"),
                    Map.entry(
                            "/admin/people/persons/vcards/{id} [POST]",
                            "/admin/people/persons/vcards/00000000-0000-7000-8000-000000000001"),
                    Map.entry("/api/v1/people/token [GET]", API + "/token"),
                    Map.entry("/api/v1/people/organisations [GET]", API + "/organisations"),
                    Map.entry(
                            "/api/v1/people/organisations/{id} [GET]",
                            API + "/organisations/00000000-0000-7000-8000-000000000001"),
                    Map.entry(
                            "/api/v1/people/organisations/{id}/persons [GET]",
                            API + "/organisations/00000000-0000-7000-8000-000000000001/persons"),
                    Map.entry("/api/v1/people/memberships [GET]", API + "/memberships"),
                    Map.entry("/api/v1/people/accreditations [GET]", API + "/accreditations"),
                    Map.entry(
                            "/api/v1/people/open-data/lamednum.csv [GET]",
                            API + "/open-data/lamednum.csv"),
                    Map.entry(
                            "/api/v1/people/open-data/structures.json [GET]",
                            API + "/open-data/structures.json"),
                    Map.entry("/sign-in/first [GET]", "/sign-in/first?token=unknown"),
                    Map.entry("/sign-in/first [POST]", "/sign-in/first"),
                    Map.entry(
                            "/admin/people/account/passkeys [POST]",
                            "/admin/people/account/passkeys"),
                    Map.entry(
                            "/admin/people/account/passkeys/{id} [GET]",
                            "/admin/people/account/passkeys/00000000-0000-7000-8000-000000000001"),
                    Map.entry(
                            "/admin/people/account/passkeys/{id} [POST]",
                            "/admin/people/account/passkeys/00000000-0000-7000-8000-000000000001"),
                    Map.entry(
                            "/admin/people/account/provider [POST]",
                            "/admin/people/account/provider"),
                    Map.entry(
                            "/admin/people/account/provider [GET]",
                            "/admin/people/account/provider"),
                    Map.entry("/sign-in/oidc [GET]", "/sign-in/oidc"),
                    Map.entry("/sign-in/oidc/out [POST]", "/sign-in/oidc/out"),
                    Map.entry("/sign-in/oidc/left [GET]", "/sign-in/oidc/left?state=y"),
                    Map.entry("/sign-in/oidc/back [GET]", "/sign-in/oidc/back?code=x&state=y"),
                    Map.entry("/sign-in/code [GET]", "/sign-in/code"),
                    Map.entry("/sign-in/code [POST]", "/sign-in/code"),
                    Map.entry(
                            "/admin/people/account/second-factor/codes [GET]",
                            "/admin/people/account/second-factor/codes"),
                    Map.entry(
                            "/admin/people/account/second-factor/codes/noted [POST]",
                            "/admin/people/account/second-factor/codes/noted"));

    private final List<RequestMappingInfoHandlerMapping> mappings;
    private final JdbcClient db;
    private final Environment environment;
    private @Nullable Crawl asStaff;
    private @Nullable Crawl asAnybody;
    private @Nullable Browser administrator;

    Territory(
            List<RequestMappingInfoHandlerMapping> mappings,
            JdbcClient db,
            Environment environment) {
        this.mappings = mappings;
        this.db = db;
        this.environment = environment;
    }

    int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** As they are now: a test may add some. */
    List<Route> routes() {
        return Route.of(mappings);
    }

    Browser anybody() {
        return new Browser(port());
    }

    /** The same person for all tests; whoever signs out or changes the password asks for another one. */
    Browser administrator() throws Exception {
        if (administrator == null) {
            administrator = newAdministrator();
        }
        return administrator;
    }

    /** By a link from the console; what the console prints is gone when the second test class begins. */
    Browser newAdministrator() throws Exception {
        var token = adminLink();
        var browser = anybody();
        var answer =
                browser.fill(
                        "/sign-in/first?token=" + token,
                        "/sign-in/first",
                        "token",
                        token,
                        "displayName",
                        "Camille Essai (fictif)",
                        "email",
                        "essai-" + token + "@exemple.test",
                        "password",
                        PASSWORD,
                        "confirmation",
                        PASSWORD);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Nobody signed in: " + answer.body());
        }
        return browser;
    }

    /** A token of whoever was made here last: what a session opens, it does not, and the other way round. */
    String apiToken() {
        var token = TokenText.next();
        db.sql(
                        """
                        insert into people.api_token
                          (id, account_id, name, scopes, token_hash, created_at, expires_at)
                        select gen_random_uuid(), id, 'Essai', array['people.organisation.read'], :hash, now(),
                          now() + interval '30 days'
                        from people.account where email like 'essai-%' and state = 'ACTIVE'
                        order by created_at desc limit 1
                        """)
                .param("hash", TokenText.hash(token))
                .update();
        return token;
    }

    /** A fresh link to become an administrator; forms that were refused may have put the brake on for this address. */
    String adminLink() throws Exception {
        var token = UUID.randomUUID().toString();
        db.sql("delete from people.sign_in_brake").update();
        db.sql(
                        """
                        insert into people.account_link (token_hash, made_at, expires_at)
                        values (:hash, now(), now() + interval '1 hour')
                        """)
                .param("hash", sha256(token))
                .update();
        return token;
    }

    private static byte[] sha256(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the administrator finds; walked once for all tests that change nothing. */
    Crawl asStaff() throws Exception {
        if (asStaff == null) {
            var staff = new BrowserSite(administrator());
            asStaff = crawl(staff, new Furniture(new BrowserSite(anybody()), staff, db).bringIn());
        }
        return asStaff;
    }

    Crawl asAnybody() {
        if (asAnybody == null) {
            asAnybody = crawl(new BrowserSite(anybody()), List.of());
        }
        return asAnybody;
    }

    /** A walk of one's own, after something was changed. */
    Crawl walk(Site site, List<String> known) {
        return crawl(site, known);
    }

    /** The routes that neither walk leads to and that have no example. */
    List<Route> unreached() throws Exception {
        var staff = asStaff();
        var anybody = asAnybody();
        return routes().stream()
                .filter(route -> staff.addressOf(route).isEmpty())
                .filter(route -> anybody.addressOf(route).isEmpty())
                .filter(route -> !EXAMPLES.containsKey(route.toString()))
                .toList();
    }

    /** An address of every route. */
    Map<Route, String> addresses() throws Exception {
        var addresses = new LinkedHashMap<Route, String>();
        for (var route : routes()) {
            addresses.put(
                    route,
                    asStaff()
                            .addressOf(route)
                            .or(() -> asAnybody().addressOf(route))
                            .orElseGet(() -> EXAMPLES.getOrDefault(route.toString(), "/")));
        }
        return addresses;
    }

    private Crawl crawl(Site site, List<String> known) {
        return new Crawl(site, routes(), PER_ROUTE, address -> true).walk(known).walk(DOORS);
    }

    /** Whoever has begun to look as somebody else sends no form until they are themselves again. */
    static void backToOneself(Site site, Form sent) {
        if (sent.action().endsWith("/view-as")) {
            var page = "/admin/people/account";
            Form.on(page, site.open(page)).stream()
                    .filter(form -> form.action().endsWith("/view-as/end"))
                    .findFirst()
                    .ifPresent(site::send);
        }
    }

    /** The pages of a walk that failed, with their status. */
    static Map<String, Integer> failing(Crawl crawl) {
        var failing = new TreeMap<String, Integer>();
        crawl.pages().forEach((address, page) -> note(failing, address, page));
        return failing;
    }

    private static void note(Map<String, Integer> failing, String address, Page page) {
        if (page.status() >= 500) {
            failing.put(address, page.status());
        }
    }
}
