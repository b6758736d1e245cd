package org.maillage.platform.web.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.maillage.platform.web.LampSite.ID;
import static org.maillage.platform.web.LampSite.KIND;
import static org.maillage.platform.web.LampSite.LAMP;
import static org.maillage.platform.web.LampSite.LIT_AT;
import static org.maillage.platform.web.LampSite.NAME;
import static org.maillage.platform.web.LampSite.ROOMS;
import static org.maillage.platform.web.LampSite.WATTS;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.BadInput;
import org.maillage.platform.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

@WebTest
class ListingTests {

    private static final Field<JSONB> DETAILS =
            field(name("sample", "lamp", "details"), SQLDataType.JSONB);
    private static final ListRequest START = ListRequest.of("/lamps");

    private final DSLContext db;

    @Autowired
    ListingTests(DSLContext db) {
        this.db = db;
    }

    record Row(UUID id, String name, @Nullable Instant litAt, List<String> rooms) {}

    private Listing<Row> lamps() {
        return Listing.of(db, LAMP, "sample.list")
                .key(ID)
                .where(KIND.ne("HIDDEN"))
                .search(word -> NAME.containsIgnoreCase(word))
                .facet("kind", KIND, "sample.kind.")
                .facet("room", ROOMS, room -> room)
                .facet("colour", DSL.jsonbGetAttributeAsText(DETAILS, "colour"), colour -> colour)
                .sort("name", NAME.collate(Collations.FRENCH).asc())
                .sort("lit", LIT_AT.desc(), NAME.asc())
                .sort("watts", WATTS.asc())
                .column("name", "name")
                .pageSize(7)
                .rows(row(ID, NAME, LIT_AT, ROOMS.convertFrom(List::of)).mapping(Row::new));
    }

    private void lamp(
            String name,
            String kind,
            @Nullable Instant litAt,
            @Nullable Integer watts,
            String colour,
            String... rooms) {
        db.insertInto(LAMP)
                .set(ID, UuidV7.next())
                .set(NAME, name)
                .set(KIND, kind)
                .set(LIT_AT, litAt)
                .set(WATTS, watts)
                .set(DETAILS, JSONB.valueOf("{\"colour\": \"" + colour + "\"}"))
                .set(ROOMS, rooms)
                .execute();
    }

    private void lamp(String name) {
        lamp(name, "DESK", null, null, "red");
    }

    @AfterEach
    void removeLamps() {
        db.deleteFrom(LAMP).execute();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "lit", "-lit", "watts", "-watts"})
    void pagesCoverEveryRowOnceInOrderEvenWhereKeysAreEqualOrMissing(String sort) {
        for (int i = 0; i < 60; i++) {
            var litAt =
                    i % 4 == 0
                            ? null
                            : Instant.parse("2021-12-14T10:00:00.123456Z")
                                    .plusNanos(1_000L * (i % 3));
            lamp("Lampe é" + i % 5, "DESK", litAt, i % 7 == 0 ? null : i % 3, "red");
        }
        var all = new ArrayList<UUID>();
        @Nullable String after = null;
        int pages = 0;
        do {
            var request = START.with("sort", sort);
            var page = lamps().page(after == null ? request : request.with("after", after));
            assertThat(page.total()).isEqualTo(60);
            page.rows().forEach(row -> all.add(row.id()));
            after = cursor(page);
            pages++;
        } while (after != null);

        assertThat(pages).isEqualTo(9);
        assertThat(all).hasSize(60).doesNotHaveDuplicates();
        var whole = db.select(ID).from(LAMP).fetch(ID);
        assertThat(new HashSet<>(all)).isEqualTo(new HashSet<>(whole));
    }

    private static @Nullable String cursor(ListPage<?> page) {
        var next = page.links().next();
        return next == null ? null : next.replaceFirst(".*after=([^&]+).*", "$1");
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "====",
                "lit",
                "lit&=x",
                "lit&=x&=y",
                "lit&-&-&-",
                "lit&&&",
                "lit&=%00&=a&=b",
                "name&=a&=" + "00000000-0000-7000-8000-000000000001"
            })
    void aCursorThatIsNotOursIsNone(String text) {
        lamp("a");
        var word = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThat(lamps().page(START.with("sort", "lit").with("after", word)).rows()).hasSize(1);
        assertThat(lamps().page(START.with("sort", "lit").with("after", text)).rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lit&=never&=a&=x",
                "lit&=+999999999-01-01T00:00:00Z&=a&=00000000-0000-7000-8000-000000000001"
            })
    void aCursorThatTheDatabaseCannotReadIsBadInput(String text) {
        var word = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        var request = START.with("sort", "lit").with("after", word);

        assertThatThrownBy(() -> lamps().page(request)).isInstanceOf(BadInput.class);
    }

    @Test
    void nothingYetIsNotNothingFound() {
        assertThat(lamps().page(START).nothing()).isTrue();
        lamp("a");
        assertThat(lamps().page(START.with("q", "zzz")).nothing()).isFalse();
    }
}
