package org.maillagetools.testkit.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillagetools.testkit.crawl.Form;
import org.maillagetools.testkit.crawl.Page;
import org.maillagetools.testkit.crawl.Route;
import org.maillagetools.testkit.crawl.Site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The check of rights sees what was planted for it, and says nothing where nothing is wrong. */
class PlantedRightsTests {

    private static final String AREA = "/admin/practices/teahouse";
    private static final List<Route> ADDRESSES =
            List.of(
                    Route.of(AREA, "GET"),
                    Route.of(AREA + "/{cup}", "GET"),
                    Route.of(AREA + "/{cup}/break", "POST"));

    /** A site of three addresses; a closed one answers 404 to those without a right. */
    private static final class Teahouse implements Site {

        private final Map<String, String> pages = new HashMap<>();
        private final Set<String> open;
        private boolean granted;
        private int broken;

        Teahouse(Set<String> open) {
            this.open = open;
            pages.put(AREA, "<main><a href='" + AREA + "/7?tab=1'>7</a></main>");
            pages.put(
                    AREA + "/7",
                    "<main><form method='post' action='" + AREA + "/7/break'></form></main>");
        }

        @Override
        public Page open(String path) {
            var body = pages.get(path);
            int status = body == null || !may(path) ? 404 : 200;
            return page(status, body == null ? "" : body);
        }

        @Override
        public Page send(Form form) {
            if (!may(form.action())) {
                return page(404, "");
            }
            broken++;
            return page(303, "");
        }

        private boolean may(String path) {
            return granted || open.contains(path);
        }

        private static Page page(int status, String body) {
            return Page.of(status, body, null);
        }

        List<String> problems() {
            return new RightsCheck(this, all -> granted = all, () -> "broken " + broken)
                    .problems(AREA, ADDRESSES);
        }
    }

    @Test
    void aClosedModuleIsWithoutProblems() {
        assertThat(new Teahouse(Set.of()).problems()).isEmpty();
    }

    @Test
    void aPageWithAVariableThatAsksNobodyIsSeen() {
        assertThat(new Teahouse(Set.of(AREA + "/7")).problems())
                .singleElement()
                .asString()
                .contains(AREA + "/7 answers 200 to somebody without a right");
    }

    @Test
    void aFormThatAsksNobodyIsSeenAndSoIsWhatItChanges() {
        assertThat(new Teahouse(Set.of(AREA + "/7/break")).problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("/7/break answers 303"))
                .anySatisfy(problem -> assertThat(problem).contains("has changed"));
    }

    @Test
    void anEmptyListHidesNothing() {
        var empty = new Teahouse(Set.of());
        empty.pages.put(AREA, "<main></main>");

        assertThat(empty.problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("reached by no link or form"));
    }

    @Test
    void aPageThatFailsIsSeen() {
        var failing = new Teahouse(Set.of());
        failing.pages.remove(AREA + "/7");

        assertThat(failing.problems())
                .anySatisfy(problem -> assertThat(problem).contains("/7 answers 404 to somebody"));
    }
}
