package org.maillage.events.event;

/** Whether a number of people was counted or estimated: "une centaine" is about 100, not 100. Stored by name. */
enum AttendancePrecision {
    EXACT,
    ABOUT
}
