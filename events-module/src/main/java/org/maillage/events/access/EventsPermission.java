package org.maillage.events.access;

import org.maillage.platform.actor.Permission;

/** What needs a right in this module; the organisations of a gathering hold it together. */
public enum EventsPermission implements Permission {
    /** See gatherings that are not published, and their staff pages. */
    EVENT_READ("events.event.read"),
    /** Create and change a gathering and its programme. */
    EVENT_EDIT("events.event.edit"),
    /** Show a gathering to the public, or take it back. */
    EVENT_PUBLISH("events.event.publish"),
    /** Decide for whom registration is open and how many seats there are. */
    REGISTRATION_OPEN("events.registration.open"),
    /** See who has registered, and cancel: personal data, so not part of reading. */
    REGISTRATION_HANDLE("events.registration.handle");

    private final String key;

    EventsPermission(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
