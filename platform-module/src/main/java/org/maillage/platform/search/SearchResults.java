package org.maillage.platform.search;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What was found, by kind.
 *
 * @param q what was typed
 * @param partial some part of the search gave no answer
 * @param limit how many characters there may be, when there were more and nothing was searched
 */
record SearchResults(String q, List<Group> groups, boolean partial, @Nullable Integer limit) {

    /**
     * @param morePath where the rest is listed, null when this is all or there is no such list
     */
    record Group(String titleKey, String icon, List<SearchHit> hits, @Nullable String morePath) {}

    public int count() {
        return groups.stream().mapToInt(group -> group.hits().size()).sum();
    }

    static SearchResults nothing(String q) {
        return new SearchResults(q, List.of(), false, null);
    }

    static SearchResults tooLong(String q, int limit) {
        return new SearchResults(q, List.of(), false, limit);
    }
}
