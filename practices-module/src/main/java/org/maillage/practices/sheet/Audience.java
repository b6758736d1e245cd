package org.maillage.practices.sheet;

/** For whom the practice is. */
public enum Audience {
    EVERYBODY,
    CHILDREN,
    YOUNG_PEOPLE,
    FAMILIES,
    ADULTS,
    SENIORS,
    PROFESSIONALS,
    VOLUNTEERS,
    PARTNERS
}
