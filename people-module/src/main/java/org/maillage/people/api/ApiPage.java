package org.maillage.people.api;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Some of many.
 *
 * @param items in their order
 * @param next address of those that follow; null: these are the last
 */
record ApiPage<T>(List<T> items, @Nullable String next) {

    ApiPage {
        items = List.copyOf(items);
    }

    /**
     * @param found one more than a page has, if there are so many
     * @param beginning of the address, up to the cursor
     */
    static <T> ApiPage<T> of(List<T> found, int size, Function<T, UUID> id, String beginning) {
        if (found.size() <= size) {
            return new ApiPage<>(found, null);
        }
        var page = found.subList(0, size);
        return new ApiPage<>(page, beginning + "after=" + id.apply(page.getLast()));
    }
}
