package org.maillage.people.network;

/** What became of a wish to be a member. */
enum MembershipOutcome {
    RECORDED,
    /** On some day of the period the organisation would stand above itself. */
    CIRCLE,
    /** It is a member of that organisation already, within that period. */
    TWICE
}
