package org.maillage.practices.sheet;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Permission;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whose the sheet is.
 *
 * @param owner the organisation that answers for it, and alone publishes it
 * @param coOwners organisations that wrote it together with the owner, and may change it too
 */
record Ownership(UUID owner, List<UUID> coOwners) {

    Ownership {
        coOwners = coOwners.stream().distinct().filter(o -> !o.equals(owner)).toList();
    }

    /** The organisation in whose name the actor may do this; the owner when there is none. */
    UUID in(Access access, Permission permission) {
        return Stream.concat(Stream.of(owner), coOwners.stream())
                .filter(o -> access.may(permission, o))
                .findFirst()
                .orElse(owner);
    }

    /** Whether both have the same co-owners, in whatever order. */
    boolean sharedAs(Ownership other) {
        return Set.copyOf(coOwners).equals(Set.copyOf(other.coOwners));
    }

    /** What the audit trail keeps of it. */
    record Names(String owner, String coOwners) {}
}
