package org.maillage.practices.sheet;

/** What kind of territory the practice serves. */
public enum TerritoryKind {
    RURAL,
    URBAN,
    BOTH
}
