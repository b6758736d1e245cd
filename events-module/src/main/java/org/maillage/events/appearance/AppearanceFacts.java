package org.maillage.events.appearance;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * What staff say of an appearance.
 *
 * @param function in the words of that day; null: not known
 * @param organisation for which the person spoke; null: none, or not known
 * @param announcedAs the words of the source where they leave a doubt, for staff only
 */
record AppearanceFacts(
        AppearanceRole role,
        @Nullable String function,
        @Nullable UUID organisation,
        @Nullable String announcedAs) {

    /** Whether it says what could tell who somebody was. */
    boolean tellsWho() {
        return function != null || announcedAs != null;
    }
}
