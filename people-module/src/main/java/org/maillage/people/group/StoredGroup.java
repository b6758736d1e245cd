package org.maillage.people.group;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Typed;

import java.util.UUID;

/** A working group as it is kept. */
record StoredGroup(UUID id, int version, UUID ownerId, GroupState state) {

    /** As the group's history shows it. */
    Trace trace() {
        return new Trace(
                state.name(),
                state.purpose(),
                Typed.known(state.period().from().typed()),
                Typed.known(state.period().to().typed()));
    }

    StoredGroup changed(GroupState next) {
        return new StoredGroup(id, version + 1, ownerId, next);
    }

    /** What the audit trail keeps. */
    record Trace(
            String name, @Nullable String purpose, @Nullable String from, @Nullable String to) {}
}
