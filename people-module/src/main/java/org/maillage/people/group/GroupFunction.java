package org.maillage.people.group;

/** What somebody is in a working group, in the order in which they are listed. */
public enum GroupFunction {
    FACILITATOR,
    SECRETARY,
    MEMBER,
    GUEST
}
