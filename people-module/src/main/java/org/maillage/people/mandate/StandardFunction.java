package org.maillage.people.mandate;

/** Functions that organisations of the network have in common, so that one can look for them. */
enum StandardFunction {
    PRESIDENT,
    VICE_PRESIDENT,
    TREASURER,
    SECRETARY,
    BOARD_MEMBER,
    GENERAL_DELEGATE,
    DIRECTOR,
    PROJECT_OFFICER,
    DIGITAL_OFFICER,
    FACILITATOR,
    VOLUNTEER
}
