package org.maillage.people.accreditation;

/** What a fund approves. */
public enum AccreditationKind {
    COMMUNITY_CENTRE,
    /** Granted to a community centre besides, for what it does with families. */
    FAMILY_ACTIVITIES,
    SOCIAL_LIFE_SPACE,
    /** A centre that is being prepared. */
    PREFIGURATION
}
