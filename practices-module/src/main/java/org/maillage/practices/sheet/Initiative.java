package org.maillage.practices.sheet;

/** Who began it. */
public enum Initiative {
    CENTRE,
    RESIDENTS,
    PARTNERS,
    SHARED
}
