package org.maillage.platform.web.list;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One page of a list, as the fragments of {@code platform/list} show it.
 *
 * @param prefix of the message keys
 * @param rows at most a page of them
 * @param total how many there are with what is searched and chosen
 * @param nothing there is nothing at all, whatever is searched or chosen
 * @param begins whether this is the first page
 * @param q what is searched
 * @param chosen everything searched and chosen, each with the address without it
 * @param links to the list itself, to its first page, to the next
 * @param export all rows as they are searched, narrowed and sorted; null when the list is not exported
 */
public record ListPage<R>(
        String prefix,
        List<R> rows,
        long total,
        boolean nothing,
        boolean begins,
        String q,
        List<Column> columns,
        List<Sort> sorts,
        List<Facet> facets,
        List<Chip> chosen,
        Links links,
        @Nullable ListExport export) {

    /**
     * @param href sorts by this column, or turns its order round; null when it gives no order
     * @param direction {@code ascending}, {@code descending}, or null when the list is sorted otherwise
     */
    public record Column(String labelKey, @Nullable String href, @Nullable String direction) {}

    /**
     * An order in the list of orders.
     *
     * @param value of the sort parameter, empty for the order in which the list opens
     */
    public record Sort(String value, String labelKey, boolean selected) {}

    public record Facet(String name, String labelKey, List<Value> values) {

        public boolean active() {
            return chosen() > 0;
        }

        public long chosen() {
            return values.stream().filter(Value::selected).count();
        }
    }

    /**
     * @param labelKey message key of the name; null when the name is the label itself
     * @param count rows with it, given what is searched and chosen elsewhere
     */
    public record Value(
            String value, @Nullable String labelKey, String label, long count, boolean selected) {}

    /**
     * @param nameKey message key of the facet's name, null for the search
     * @param href the list without it
     */
    public record Chip(
            @Nullable String nameKey, @Nullable String labelKey, String label, String href) {}

    /**
     * @param path the list with nothing searched and nothing chosen
     * @param first this list from its beginning
     * @param next the page after this, null when this is the last
     */
    public record Links(String path, String first, @Nullable String next) {}

    public boolean filtered() {
        return !chosen.isEmpty();
    }
}
