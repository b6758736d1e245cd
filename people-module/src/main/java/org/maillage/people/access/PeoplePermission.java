package org.maillage.people.access;

import org.maillage.platform.actor.Permission;

/** The rights of this module; roles name them by their keys. */
public enum PeoplePermission implements Permission {
    ORGANISATION_READ("people.organisation.read"),
    ORGANISATION_EDIT("people.organisation.edit"),
    PERSON_READ("people.person.read"),
    PERSON_EDIT("people.person.edit"),
    GROUP_READ("people.group.read"),
    GROUP_EDIT("people.group.edit"),
    ACCOUNT_ADMINISTER("people.account.administer");

    private final String key;

    PeoplePermission(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
