package org.maillage.people.access;

/** Who sees something of a person; each contains the one before. The person and whoever edits the record see it always. */
public enum Visibility {
    /** Whoever edits the record. */
    STAFF,
    /** Whoever reads records in the organisation that looks after it, hence also in those of which that one is a member. */
    ORGANISATION,
    /** Whoever reads records in an organisation of the same federation. */
    FEDERATION,
    /** Whoever reads records anywhere. */
    NETWORK
}
