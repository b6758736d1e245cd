package org.maillagetools.testkit.practice;

import org.maillagetools.testkit.crawl.Crawl;
import org.maillagetools.testkit.crawl.Form;
import org.maillagetools.testkit.crawl.Route;
import org.maillagetools.testkit.crawl.Site;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Are the module's staff pages and forms closed to those without a right? What somebody with every right finds is asked for
 * again by somebody with none; an address that nobody finds cannot be tried, and is a problem too.
 */
final class RightsCheck {

    private static final Set<Integer> CLOSED = Set.of(403, 404);
    private static final int MOST = 100;

    private final Site site;
    private final Consumer<Boolean> grant;
    private final Supplier<String> state;

    /**
     * @param grant gives every right, or takes all of them away
     * @param state what the module keeps, in a form that can be compared
     */
    RightsCheck(Site site, Consumer<Boolean> grant, Supplier<String> state) {
        this.site = site;
        this.grant = grant;
        this.state = state;
    }

    /**
     * @param area the address below which the module's staff pages stand
     * @param routes of those pages and forms
     */
    List<String> problems(String area, List<Route> routes) {
        grant.accept(true);
        var found =
                new Crawl(site, routes, MOST, address -> pathBelow(area, address))
                        .walk(Addresses.withoutVariables(routes));
        var problems = new ArrayList<>(failing(found));
        problems.addAll(unreached(found));
        var before = state.get();
        grant.accept(false);
        try {
            found.pages()
                    .keySet()
                    .forEach(page -> refused(page, site.open(page).status(), problems));
            for (Form form : found.forms()) {
                refused(form.action(), site.send(form).status(), problems);
            }
            if (!state.get().equals(before)) {
                problems.add("Somebody without a right has changed what the module keeps");
            }
        } finally {
            grant.accept(true);
        }
        return problems;
    }

    private static boolean pathBelow(String area, String address) {
        return !address.contains("?") && (address.equals(area) || address.startsWith(area + "/"));
    }

    private static List<String> failing(Crawl found) {
        return found.pages().entrySet().stream()
                .filter(entry -> entry.getValue().status() != 200)
                .map(entry ->
                        entry.getKey()
                                + " answers "
                                + entry.getValue().status()
                                + " to somebody with every right")
                .toList();
    }

    private static void refused(String path, int status, List<String> problems) {
        if (!CLOSED.contains(status)) {
            problems.add(path + " answers " + status + " to somebody without a right");
        }
    }

    private static List<String> unreached(Crawl found) {
        return found.unreached().stream()
                .map(route ->
                        route
                                + " is reached by no link or form: show it, with demonstration"
                                + " data if there is nothing to show it for")
                .toList();
    }
}
