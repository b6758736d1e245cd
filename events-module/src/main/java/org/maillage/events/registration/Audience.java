package org.maillage.events.registration;

/** As whom somebody comes to a gathering. Stored and published by name. */
enum Audience {
    HABITANT,
    PROFESSIONAL,
    VOLUNTEER,
    BOARD_MEMBER,
    PARTNER,
    ELECTED,
    INSTITUTION
}
