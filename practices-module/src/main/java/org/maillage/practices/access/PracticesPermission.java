package org.maillage.practices.access;

import org.maillage.platform.actor.Permission;

/** What may be done with practices. */
public enum PracticesPermission implements Permission {
    SHEET_READ("practices.sheet.read"),
    SHEET_EDIT("practices.sheet.edit"),
    SHEET_PUBLISH("practices.sheet.publish"),
    STAND_READ("practices.stand.read"),
    STAND_ALLOT("practices.stand.allot"),
    MODULE_READ("practices.module.read");

    private final String key;

    PracticesPermission(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
