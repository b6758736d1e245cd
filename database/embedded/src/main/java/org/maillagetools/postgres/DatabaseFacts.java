package org.maillagetools.postgres;

/**
 * What the application may want to know about the database it was given.
 *
 * @param embedded whether it is the application's own
 * @param created whether this start made it; never true for a database of the operator's
 */
public record DatabaseFacts(boolean embedded, boolean created) {

    /** A database that somebody else runs. */
    public static DatabaseFacts external() {
        return new DatabaseFacts(false, false);
    }
}
