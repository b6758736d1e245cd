package org.maillage.practices.stand;

import org.maillage.platform.actor.Access;
import org.maillage.practices.access.PracticesPermission;

import java.util.List;
import java.util.UUID;

/**
 * For whom somebody asks for a stand and gives it back: each of the sheet's organisations.
 *
 * @param organisations the owner first, then its co-owners
 */
record Exhibitors(List<UUID> organisations) {

    /** The one in whose name the actor may; the owner when there is none. */
    UUID in(Access access, PracticesPermission permission) {
        return organisations.stream()
                .filter(one -> access.may(permission, one))
                .findFirst()
                .orElse(organisations.getFirst());
    }
}
