package org.maillage.people.provider;

import java.util.Locale;

/**
 * What the sign-in page says to whoever comes back and is not in, or not any more. It stands in the address: of somebody who has not signed in nothing is
 * kept, not even for a page.
 */
enum Word {
    AWAY,
    STALE,
    FAILED,
    UNVERIFIED,
    UNKNOWN,
    JOIN_FIRST,
    LEFT,
    STILL_THERE;

    private static final String DOOR = "redirect:/sign-in?service=";

    /** The key of the message, and what the address says. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String atTheDoor() {
        return DOOR + key();
    }
}
