package org.maillage.people.group;

/** Where a group stands on a day. */
public enum GroupStanding {
    RUNNING,
    TO_COME,
    ENDED
}
