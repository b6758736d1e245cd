package org.maillagetools.testkit.practice;

import org.springframework.http.HttpMethod;

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

    private final StaffPages.Site site;
    private final Consumer<Boolean> grant;
    private final Supplier<String> state;

    /**
     * @param grant gives every right, or takes all of them away
     * @param state what the module keeps, in a form that can be compared
     */
    RightsCheck(StaffPages.Site site, Consumer<Boolean> grant, Supplier<String> state) {
        this.site = site;
        this.grant = grant;
        this.state = state;
    }

    /**
     * @param area the address below which the module's staff pages stand
     * @param addresses of those pages and forms
     */
    List<String> problems(String area, List<Addresses.Address> addresses) {
        grant.accept(true);
        var found = new StaffPages(area, site).walk(Addresses.withoutVariables(addresses));
        var problems = new ArrayList<>(found.problems());
        problems.addAll(unreached(addresses, found));
        var before = state.get();
        grant.accept(false);
        try {
            found.pages().forEach(page -> refused(page, site.open(page).status(), problems));
            found.forms()
                    .forEach(form -> refused(form.action(), site.send(form).status(), problems));
            if (!state.get().equals(before)) {
                problems.add("Somebody without a right has changed what the module keeps");
            }
        } finally {
            grant.accept(true);
        }
        return problems;
    }

    private static void refused(String path, int status, List<String> problems) {
        if (!CLOSED.contains(status)) {
            problems.add(path + " answers " + status + " to somebody without a right");
        }
    }

    private static List<String> unreached(List<Addresses.Address> addresses, StaffPages found) {
        var actions = found.forms().stream().map(StaffPages.Form::action).toList();
        return addresses.stream()
                .filter(address ->
                        address.reads(HttpMethod.GET)
                                ? found.pages().stream().noneMatch(address::matches)
                                : actions.stream().noneMatch(address::matches))
                .map(address ->
                        address
                                + " is reached by no link or form: show it, with demonstration"
                                + " data if there is nothing to show it for")
                .toList();
    }
}
