package org.maillage.practices.sheet;

/** Where the practice stands in its life. */
public enum SheetStatus {
    IDEA,
    ONGOING,
    SUSPENDED,
    ENDED
}
