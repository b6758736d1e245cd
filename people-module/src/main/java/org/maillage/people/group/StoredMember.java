package org.maillage.people.group;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Typed;
import org.maillage.people.published.PersonId;

import java.util.UUID;

/** An entry of a group as it is kept. */
record StoredMember(UUID id, int version, UUID group, PersonId person, MemberState state) {

    /** As the histories of the group and of the person show it; whose entry it is stands in the person's. */
    Trace trace(String groupName) {
        return new Trace(
                groupName,
                state.function(),
                state.describedAs(),
                Typed.known(state.period().from().typed()),
                Typed.known(state.period().to().typed()),
                state.source());
    }

    StoredMember changed(MemberState next) {
        return new StoredMember(id, version + 1, group, person, next);
    }

    /** What the audit trail keeps. It outlives an erasure, so it names nobody. */
    record Trace(
            String group,
            GroupFunction function,
            @Nullable String describedAs,
            @Nullable String from,
            @Nullable String to,
            @Nullable String source) {}
}
