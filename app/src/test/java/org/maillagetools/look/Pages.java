package org.maillagetools.look;

import org.maillagetools.testkit.Browser;
import org.maillagetools.testkit.crawl.BrowserSite;
import org.maillagetools.testkit.crawl.Crawl;
import org.maillagetools.testkit.crawl.Form;
import org.maillagetools.testkit.crawl.Page;
import org.maillagetools.testkit.crawl.Route;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** All pages of the running application, as somebody sees them: one or two of each route, and its forms refused. */
final class Pages {

    static final String PASSWORD = "un mot de passe assez long";

    private static final Pattern NO_PAGE =
            Pattern.compile(
                    "^/(assets|webjars)/|\\.(?:json|csv)|^/favicon|^/health|[?&](lang|theme)=");
    private static final List<String> DOORS =
            List.of(
                    "/",
                    "/events/colloque-csnum21",
                    "/events",
                    "/practices",
                    "/sign-in",
                    "/no-such-page",
                    "/sign-in/first");
    private static final List<String> NOTHING_FOUND =
            List.of("/events?q=zzzz", "/practices?q=zzzz", "/admin/people/persons?q=zzzz");

    private final Browser reader;
    private final List<Route> routes;

    private Pages(Browser reader, List<Route> routes) {
        this.reader = reader;
        this.routes = routes;
    }

    static Pages ofVisitor(int port, List<RequestMappingInfoHandlerMapping> mappings) {
        return new Pages(new Browser(port), Route.of(mappings));
    }

    static Pages ofAdministrator(
            int port, List<RequestMappingInfoHandlerMapping> mappings, JdbcClient db)
            throws Exception {
        var email = "camille-" + UUID.randomUUID() + "@exemple.test";
        return new Pages(administrator(port, db, email), Route.of(mappings));
    }

    /** Signs in by a link as the console prints it. */
    static Browser administrator(int port, JdbcClient db, String email) throws Exception {
        var token = UUID.randomUUID().toString();
        var hash =
                MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        db.sql(
                        """
                        insert into people.account_link (token_hash, made_at, expires_at)
                        values (:hash, now(), now() + interval '1 hour')
                        """)
                .param("hash", hash)
                .update();
        var browser = new Browser(port);
        var answer =
                browser.fill(
                        "/sign-in/first?token=" + token,
                        "/sign-in/first",
                        "token",
                        token,
                        "displayName",
                        "Camille Essai (fictif)",
                        "email",
                        email,
                        "password",
                        PASSWORD,
                        "confirmation",
                        PASSWORD);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Nobody signed in: " + answer.body());
        }
        return browser;
    }

    Browser reader() {
        return reader;
    }

    /** In this language from now on. */
    Pages in(String language) throws Exception {
        reader.get("/?lang=" + language);
        return this;
    }

    /** So many pages of each route by address, those of errors and of nothing found too; what leads elsewhere is no page. */
    Map<String, Page> all(int perRoute) {
        var pages = new LinkedHashMap<>(crawl(perRoute).pages());
        pages.values().removeIf(page -> page.location() != null || !isPage(page));
        return pages;
    }

    /** Forms sent with nothing in their fields, by the address of the page that came back. */
    Map<Form, Page> refused() {
        var refused = new LinkedHashMap<Form, Page>();
        var site = new BrowserSite(reader);
        for (var form : crawl(2).formsPerRoute(1)) {
            if (!form.textFields().isEmpty()) {
                var page = site.send(form.with(field -> field.text() ? field.with("") : field));
                if (page.status() == 422) {
                    refused.put(form, page);
                }
            }
        }
        return refused;
    }

    private Crawl crawl(int perRoute) {
        var crawl = new Crawl(new BrowserSite(reader), routes, perRoute, Pages::maybePage);
        return crawl.walk(DOORS).walk(NOTHING_FOUND);
    }

    private static boolean maybePage(String address) {
        return !NO_PAGE.matcher(address).find();
    }

    private static boolean isPage(Page page) {
        return page.body().stripLeading().startsWith("<!DOCTYPE html>");
    }
}
