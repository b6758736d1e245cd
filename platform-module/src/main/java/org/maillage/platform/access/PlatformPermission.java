package org.maillage.platform.access;

import org.maillage.platform.actor.Permission;

/** Rights on the platform's own pages; they concern the network as a whole. */
public enum PlatformPermission implements Permission {
    /** See application events that have not been received, deliver them again, drop them. */
    PUBLICATIONS("platform.publications"),

    /** Read outgoing mail, send it again, drop it. */
    MAIL("platform.mail"),

    /** Read the audit trail of the whole network, and have its seals verified. */
    AUDIT("platform.audit");

    private final String key;

    PlatformPermission(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
