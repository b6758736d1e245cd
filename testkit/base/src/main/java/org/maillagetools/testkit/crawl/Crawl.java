package org.maillagetools.testkit.crawl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A walk through a site along its links, from given pages on. Of each route it opens a bounded number of addresses, and about as many
 * with a query: a list of ten thousand rows is walked as quickly as one of ten.
 */
public final class Crawl {

    private final Site site;
    private final List<Route> routes;
    private final int most;
    private final Predicate<String> within;
    private final Map<String, Integer> opened = new HashMap<>();
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final Map<String, Optional<Route>> answering = new HashMap<>();

    /**
     * @param most addresses of one route that are opened
     * @param within which addresses the walk stays within; a link with a query is followed without it too
     */
    public Crawl(Site site, List<Route> routes, int most, Predicate<String> within) {
        this.site = site;
        this.routes = List.copyOf(routes);
        this.most = most;
        this.within = within;
    }

    /** Walks on from these pages, past what was seen before. */
    public Crawl walk(Collection<String> from) {
        var waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty()) {
            var address = waiting.remove();
            if (!pages.containsKey(address) && within.test(address) && mayOpen(address)) {
                read(address, waiting);
            }
        }
        return this;
    }

    private boolean mayOpen(String address) {
        var path = path(address);
        var kind =
                answering("GET", path)
                        .map(Route::toString)
                        .orElse(path.replaceFirst("(?<=.)/.*", ""));
        var counted = path.equals(address) ? kind : kind + "?";
        return opened.merge(counted, 1, Integer::sum) <= most;
    }

    private void read(String address, Queue<String> waiting) {
        var page = site.open(address);
        pages.put(address, page);
        for (var form : Form.on(address, page)) {
            if (within.test(form.action())) {
                forms.putIfAbsent(form.action(), form);
            }
        }
        if (page.location() != null) {
            waiting.add(page.location());
        }
        for (var link : Links.of(address, page.html())) {
            waiting.add(path(link));
            waiting.add(link);
        }
    }

    private static String path(String address) {
        return address.replaceFirst("[?#].*", "");
    }

    /** What was opened, by address. */
    public Map<String, Page> pages() {
        return pages;
    }

    /** The forms that were seen and are sent by POST, one for each address that they are sent to. */
    public Collection<Form> forms() {
        return forms.values();
    }

    /** The forms, at most so many for each route: their addresses differ by ids only. */
    public List<Form> formsPerRoute(int most) {
        var kept = new ArrayList<Form>();
        var counted = new HashMap<Optional<Route>, Integer>();
        for (var form : forms.values()) {
            var route = answering("POST", path(form.action()));
            if (counted.merge(route, 1, Integer::sum) <= most) {
                kept.add(form);
            }
        }
        return kept;
    }

    /** The first address that the route was seen to answer at, of a page or a form. */
    public Optional<String> addressOf(Route route) {
        var ofForms = forms.keySet().stream().map(Crawl::path);
        return route.takes("GET")
                ? first(route, "GET", pages.keySet().stream().map(Crawl::path))
                : first(route, "POST", ofForms);
    }

    /** Found once: every route is asked about every address. */
    private Optional<Route> answering(String method, String path) {
        return answering.computeIfAbsent(
                method + " " + path, _ -> Route.answering(routes, method, path));
    }

    private Optional<String> first(Route route, String method, Stream<String> addresses) {
        return addresses
                .filter(path -> answering(method, path).equals(Optional.of(route)))
                .findFirst();
    }

    /** The routes that no link or form of the walk leads to. */
    public List<Route> unreached() {
        return routes.stream().filter(route -> addressOf(route).isEmpty()).toList();
    }
}
