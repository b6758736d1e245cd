package org.maillage.platform.web;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Permission;

/**
 * An entry of the navigation; every module contributes its own as beans.
 *
 * @param area where it stands
 * @param order place within the area, 10 apart
 * @param labelKey message key
 * @param path beginning with a slash; the entry is current on every page whose path begins so
 * @param icon name of a Tabler outline icon, for instance {@code calendar-event}; it has to be listed in the platform's style sheet
 * @param permission shown to those who have it somewhere; null: shown to all who see the area
 */
public record NavigationItem(
        Area area,
        int order,
        String labelKey,
        String path,
        String icon,
        @Nullable Permission permission) {

    /** The part of the navigation. */
    public enum Area {
        /** On every page, for everybody. */
        PUBLIC,
        /** For those who have signed in: the records. */
        STAFF,
        /** For those who have signed in: accounts, publications, modules. */
        SETTINGS
    }
}
