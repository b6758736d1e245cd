package org.maillage.platform.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.platform.web.WebTest;

import java.util.List;

/** What a list shows, and in which order. */
@WebTest
class ListingTests extends ListingScene {

    @Test
    void namesAreInFrenchOrder() {
        List.of("Zébulon", "éclair", "Eclat", "Œil", "ombre", "abat-jour").forEach(this::lamp);

        assertThat(lamps().page(START).rows())
                .extracting(Row::name)
                .containsExactly("abat-jour", "éclair", "Eclat", "Œil", "ombre", "Zébulon");
        assertThat(lamps().page(START.with("sort", "-name")).rows())
                .extracting(Row::name)
                .startsWith("Zébulon", "ombre");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"100%", "a_b", "c\\d", "l'abat", "\"", "!", "<script>", "😀", "x')--", "éà"})
    void whatIsSearchedIsTextAndNoPattern(String q) {
        lamp("lampe 100% a_b c\\d l'abat \" ! <script> 😀 x')-- éà");
        lamp("lampe 100 axb cd");

        assertThat(lamps().page(START.with("q", q)).total()).isEqualTo(1);
    }

    @Test
    void everyWordHasToBeThere() {
        lamp("Lampe de bureau");
        lamp("Lampe sur pied");

        assertThat(lamps().page(START.with("q", "  pied \u00a0 lampe ")).rows())
                .extracting(Row::name)
                .containsExactly("Lampe sur pied");
        assertThat(lamps().page(START.with("q", "x".repeat(5_000))).total()).isZero();
    }

    @Test
    void unknownFacetsAndOrdersAreIgnored() {
        lamp("a");

        var page =
                lamps().page(
                                START.with("owner", "1")
                                        .with("sort", "id; drop table")
                                        .with("after", "%%%"));
        assertThat(page.rows()).hasSize(1);
        assertThat(page.links().first()).isEqualTo("/lamps");
        assertThat(page.filtered()).isFalse();
    }

    @Test
    void nothingYetIsNotNothingFound() {
        assertThat(lamps().page(START).nothing()).isTrue();
        lamp("a");
        assertThat(lamps().page(START.with("q", "zzz")).nothing()).isFalse();
    }
}
