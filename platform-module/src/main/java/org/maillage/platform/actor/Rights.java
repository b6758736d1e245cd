package org.maillage.platform.actor;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The one synchronous port between modules: people answers it from the role grants as they stand at this moment, so that a
 * withdrawn right is withdrawn at once. Deny is the answer to everything that was not granted.
 */
public interface Rights {

    /**
     * @param organisationId the organisation that owns the record; null when the permission concerns the network as a whole,
     *     which only a grant for the whole network gives
     */
    boolean may(Actor.AccountHolder actor, Permission permission, @Nullable UUID organisationId);

    /**
     * In which of these organisations the actor may: the same answers as {@link #may}, for lists and choices, which ask for all of
     * them at once.
     */
    default Set<UUID> among(
            Actor.AccountHolder actor, Permission permission, Collection<UUID> organisationIds) {
        return organisationIds.stream()
                .filter(id -> may(actor, permission, id))
                .collect(Collectors.toSet());
    }

    /** Whether there is any organisation in which the actor may: for navigation and buttons, never as the check of an act. */
    boolean mayAnywhere(Actor.AccountHolder actor, Permission permission);
}
