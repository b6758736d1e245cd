package org.maillage.people.accreditation;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Typed;
import org.maillage.people.published.OrganisationId;

import java.util.UUID;

/** An accreditation as it is kept. */
record StoredAccreditation(
        UUID id, int version, OrganisationId organisation, AccreditationState state) {

    /** As the organisation's history shows it. */
    Trace trace() {
        return new Trace(
                state.kind(),
                state.authority(),
                Typed.known(state.period().from().typed()),
                Typed.known(state.period().to().typed()),
                Typed.known(state.project().from().typed()),
                Typed.known(state.project().to().typed()),
                state.source());
    }

    /** What the audit trail keeps. */
    record Trace(
            AccreditationKind accreditation,
            @Nullable String authority,
            @Nullable String from,
            @Nullable String to,
            @Nullable String projectFrom,
            @Nullable String projectTo,
            @Nullable String source) {}
}
