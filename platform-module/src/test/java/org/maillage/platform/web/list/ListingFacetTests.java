package org.maillage.platform.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.platform.web.WebTest;

import java.util.stream.Collectors;

/** How many rows each value of a facet would leave. */
@WebTest
class ListingFacetTests extends ListingScene {

    @Test
    void aFacetCountsWhatTheOthersLeave() {
        lamp("a", "DESK", null, 1, "red", "HALL", "LOFT");
        lamp("b", "DESK", null, 1, "blue", "HALL");
        lamp("c", "FLOOR", null, 1, "red", "LOFT");
        lamp("d", "HIDDEN", null, 1, "red", "HALL");

        var open = lamps().page(START);
        assertThat(counts(open, "kind")).isEqualTo("DESK 2, FLOOR 1");
        assertThat(counts(open, "room")).isEqualTo("HALL 2, LOFT 2");
        assertThat(counts(open, "colour")).isEqualTo("red 2, blue 1");

        var desks = lamps().page(START.with("kind", "DESK"));
        assertThat(desks.total()).isEqualTo(2);
        assertThat(counts(desks, "kind")).isEqualTo("DESK 2 *, FLOOR 1");
        assertThat(counts(desks, "room")).isEqualTo("HALL 2, LOFT 1");

        var several = lamps().page(START.with("kind", "DESK", "FLOOR").with("room", "LOFT"));
        assertThat(several.rows()).extracting(Row::name).containsExactly("a", "c");
        assertThat(counts(several, "room")).isEqualTo("HALL 2, LOFT 2 *");

        var none = lamps().page(START.with("kind", "FLOOR").with("colour", "blue"));
        assertThat(none.total()).isZero();
        assertThat(counts(none, "colour")).isEqualTo("red 1, blue 0 *");
        assertThat(none.nothing()).isFalse();
        assertThat(none.chosen())
                .extracting(ListPage.Chip::href)
                .containsExactly("/lamps?colour=blue", "/lamps?kind=FLOOR");
    }

    private static String counts(ListPage<?> page, String facet) {
        return page.facets().stream()
                .filter(f -> f.name().equals(facet))
                .flatMap(f -> f.values().stream())
                .map(v -> v.value() + " " + v.count() + (v.selected() ? " *" : ""))
                .collect(Collectors.joining(", "));
    }
}
