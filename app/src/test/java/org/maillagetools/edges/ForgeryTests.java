package org.maillagetools.edges;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.platform.web.TextSigner;
import org.maillagetools.testkit.Browser;
import org.maillagetools.testkit.crawl.Crawl;
import org.maillagetools.testkit.crawl.Form;
import org.maillagetools.testkit.crawl.Route;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** No request that may change something is heard unless it comes from a form of ours, made for whoever sends it. */
@OpenToTheWeb
class ForgeryTests {

    private static final System.Logger LOG = System.getLogger("edges");

    @Autowired Territory territory;
    @Autowired JdbcClient db;
    @Autowired TextSigner signer;
    @Autowired FilterChainProxy chain;

    @Test
    void noForgedFormIsHeard() throws Exception {
        var rows = new KeptRows(db);
        var before = rows.now();

        var heard = heard(senders(), form -> true, forgery -> true);

        assertThat(heard).isEmpty();
        assertThat(rows.now()).isEqualTo(before);
    }

    @Test
    void everyChangingRouteIsTried() throws Exception {
        var tried = senders().stream().flatMap(s -> s.forms().stream()).map(Form::action).toList();

        assertThat(territory.routes())
                .filteredOn(route -> !route.takes("GET"))
                .filteredOn(route -> !Territory.EXAMPLES.containsKey(route.toString()))
                .filteredOn(route -> tried.stream().noneMatch(route::matches))
                .isEmpty();
        assertThat(territory.routes())
                .filteredOn(ForgeryTests::changesByAnotherMethod)
                .as("routes that change something by PUT, PATCH or DELETE")
                .isEmpty();
    }

    private static boolean changesByAnotherMethod(Route route) {
        return route.methods().stream().anyMatch(m -> !m.equals("GET") && !m.equals("POST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CsrfFilter", "SameOriginFilter"})
    void withoutTheFilterTheSameTestSeesTheChange(String name) throws Exception {
        Predicate<Form> newPerson = form -> form.action().equals("/admin/people/persons");
        boolean ofToken = name.equals("CsrfFilter");
        var rows = new KeptRows(db);
        var before = rows.now();
        var filters = filtersOfPages();
        var all = List.copyOf(filters);
        List<String> heard;
        var senders = senders();
        try {
            assertThat(filters.removeIf(filter -> is(filter, name))).isTrue();
            heard = heard(senders, newPerson, forgery -> forgery.ofToken() == ofToken);
        } finally {
            filters.clear();
            filters.addAll(all);
        }

        LOG.log(System.Logger.Level.INFO, "edges.forgery without={0} {1}", name, heard);
        assertThat(heard).hasSizeGreaterThan(3);
        assertThat(changed(before, rows.now())).contains("people.person");
    }

    /** The API has a chain of its own, which takes no forms. */
    private List<Filter> filtersOfPages() {
        return chain.getFilterChains().stream()
                .map(SecurityFilterChain::getFilters)
                .filter(filters -> filters.stream().anyMatch(f -> is(f, "SameOriginFilter")))
                .findFirst()
                .orElseThrow();
    }

    private static boolean is(Filter filter, String name) {
        return filter.getClass().getSimpleName().equals(name);
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Somebody with the forms of their pages.
     *
     * @param tokens that are not theirs
     */
    private record Sender(Wire wire, List<Form> forms, Tokens tokens) {

        static Sender of(Wire wire, Crawl crawl, Tokens tokens) {
            var forms = crawl.formsPerRoute(1).stream().map(Form::filledIn).toList();
            return new Sender(wire, forms, tokens);
        }
    }

    private List<Sender> senders() throws Exception {
        var anybody = territory.anybody();
        var staff = territory.administrator();
        int port = territory.port();
        var theirs = new Tokens(Browser.tokenOf(staff.page("/admin/people/account")), signer);
        var nobodys = new Tokens(Browser.tokenOf(anybody.page("/sign-in")), signer);
        return List.of(
                Sender.of(Wire.anonymous(port), territory.asAnybody(), theirs),
                Sender.of(Wire.of(port, staff), territory.asStaff(), nobodys));
    }

    private List<String> heard(
            List<Sender> senders, Predicate<Form> forms, Predicate<Forgery> forgeries)
            throws Exception {
        var heard = new ArrayList<String>();
        int sent = 0;
        for (var forgery : Forgery.all(territory.port()).stream().filter(forgeries).toList()) {
            for (var sender : senders) {
                for (var form : sender.forms().stream().filter(forms).toList()) {
                    var answer = forgery.send(sender.wire(), form, sender.tokens());
                    sent++;
                    if (answer.status() != 403) {
                        heard.add(form.action() + " " + forgery.name() + ": " + answer.status());
                    }
                }
            }
        }
        LOG.log(System.Logger.Level.INFO, "edges.forgery sent={0} heard={1}", sent, heard.size());
        return heard;
    }
}
