package org.maillage.people.network;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Typed;
import org.maillage.people.published.OrganisationId;

import java.util.UUID;

/**
 * A membership as it is kept.
 *
 * @param parentName of the organisation of which the child is a member
 */
record StoredMembership(
        UUID id, int version, OrganisationId child, String parentName, MembershipState state) {

    /** As the child's history shows it. */
    Trace trace() {
        return new Trace(
                parentName,
                Typed.known(state.period().from().typed()),
                Typed.known(state.period().to().typed()),
                state.source());
    }

    /** What the audit trail keeps. */
    record Trace(
            String parent, @Nullable String from, @Nullable String to, @Nullable String source) {}
}
