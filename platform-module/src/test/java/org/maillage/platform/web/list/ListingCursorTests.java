package org.maillage.platform.web.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.row;
import static org.maillage.platform.web.LampSite.ID;
import static org.maillage.platform.web.LampSite.LAMP;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.platform.web.BadInput;
import org.maillage.platform.web.WebTest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.UUID;

/** Page after page, and what is no page of ours. */
@WebTest
class ListingCursorTests extends ListingScene {

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

    private static @Nullable String cursor(ListPage<?> page) {
        var next = page.links().next();
        return next == null ? null : next.replaceFirst(".*after=([^&]+).*", "$1");
    }
}
