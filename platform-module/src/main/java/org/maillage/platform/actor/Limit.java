package org.maillage.platform.actor;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Narrows the rights of whoever acts, as the scope of an API token does. It gives nothing: what it leaves is asked of {@link Rights}
 * besides.
 */
public interface Limit {

    /** Whether anything is left of this permission. */
    boolean leaves(Permission permission);

    /** Whether it holds in the whole network; otherwise only {@link #within} some organisations. */
    boolean everywhere();

    /** Those of the organisations that lie within, at this moment. */
    Set<UUID> within(Collection<UUID> organisations);
}
