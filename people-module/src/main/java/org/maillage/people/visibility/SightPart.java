package org.maillage.people.visibility;

import org.maillage.people.access.Visibility;

/** What of a person somebody sees, or not. */
enum SightPart {
    LISTING,
    EMAIL,
    PHONE,
    FUNCTIONS,
    RAW_TEXT,
    HISTORY;

    /** The widest circle that sees it. */
    public Visibility level(VisibilityState state) {
        return switch (this) {
            case LISTING -> state.listing();
            case EMAIL -> state.emailVisibility();
            case PHONE -> state.phoneVisibility();
            case FUNCTIONS -> state.functionVisibility();
            case RAW_TEXT -> Visibility.STAFF;
            case HISTORY -> Visibility.ORGANISATION;
        };
    }

    /** Whether the person says who sees it. */
    public boolean chosen() {
        return this != RAW_TEXT && this != HISTORY;
    }

    /** Whether the person sees it by its being theirs. */
    boolean ofThePerson() {
        return this != HISTORY;
    }

    /** Whether somebody in the circle sees it: whoever does not see the name sees nothing else. */
    boolean isSeenFrom(Visibility circle, VisibilityState state) {
        return circle.compareTo(LISTING.level(state)) <= 0 && circle.compareTo(level(state)) <= 0;
    }
}
