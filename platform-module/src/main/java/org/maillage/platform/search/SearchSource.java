package org.maillage.platform.search;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Records of one kind that the search may find; each feature contributes its own as a bean. One that fails is left out of the answer, and
 * the answer says so.
 */
public interface SearchSource {

    /** Message key of the group's name, for instance {@code people.person.nav}. */
    String titleKey();

    /** Name of a Tabler outline icon, as in the navigation. */
    String icon();

    /** Place among the groups, 10 apart; screens and actions come before all records. */
    int order();

    /**
     * What matches every word, the nearest first. The source asks for the actor's rights, inside its statement: what the actor may not see
     * is not counted either.
     *
     * @param words as they were typed, one to ten; how they are compared (accents, case) is the source's matter
     * @param most how many to find at most
     */
    List<SearchHit> find(List<String> words, int most);

    /** The list that goes on where the group ends: an address that takes the parameter {@code q}. Null: there is none. */
    default @Nullable String listPath() {
        return null;
    }
}
