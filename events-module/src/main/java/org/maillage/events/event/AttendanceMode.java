package org.maillage.events.event;

/** Where people take part. Stored by name. */
enum AttendanceMode {
    ON_SITE,
    REMOTE,
    MIXED
}
