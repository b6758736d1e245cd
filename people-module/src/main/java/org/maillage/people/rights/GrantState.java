package org.maillage.people.rights;

import org.jspecify.annotations.Nullable;

/**
 * A grant as the audit trail keeps it.
 *
 * @param organisation its name at the time; null: the whole network
 */
record GrantState(Role role, @Nullable String organisation) {}
