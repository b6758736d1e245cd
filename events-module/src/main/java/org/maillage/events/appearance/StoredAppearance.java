package org.maillage.events.appearance;

import org.jspecify.annotations.Nullable;
import org.maillage.events.published.SessionId;
import org.maillage.platform.audit.Sensitive;

import java.util.UUID;

/**
 * An appearance as it is stored now, with the names of its day.
 *
 * @param personName null for a person who was erased
 */
record StoredAppearance(
        UUID id,
        int version,
        SessionId session,
        UUID person,
        @Nullable String personName,
        AppearanceFacts facts,
        @Nullable String organisationName,
        int position) {

    /** What the audit trail compares; names stay where an erasure reaches them. */
    record State(
            @Sensitive @Nullable String person,
            AppearanceRole role,
            @Sensitive @Nullable String function,
            @Nullable String organisation,
            @Sensitive @Nullable String announcedAs) {}

    boolean erased() {
        return personName == null;
    }

    State state() {
        return new State(
                personName, facts.role(), facts.function(), organisationName, facts.announcedAs());
    }
}
