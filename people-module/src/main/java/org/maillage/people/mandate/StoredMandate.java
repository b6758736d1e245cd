package org.maillage.people.mandate;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Typed;
import org.maillage.people.published.PersonId;

import java.time.LocalDate;
import java.util.UUID;

/** A mandate as it is kept. */
record StoredMandate(
        UUID id, int version, PersonId person, String organisationName, MandateState state) {

    /** As the person's history shows it. */
    Trace trace() {
        return new Trace(
                organisationName,
                state.function(),
                state.standardFunction(),
                Typed.known(state.period().from().typed()),
                Typed.known(state.period().to().typed()),
                state.attestedOn(),
                state.attestedUntil(),
                state.source());
    }

    /** What the audit trail keeps. */
    record Trace(
            String organisation,
            @Nullable String function,
            @Nullable StandardFunction standardFunction,
            @Nullable String from,
            @Nullable String to,
            @Nullable LocalDate attestedOn,
            @Nullable LocalDate attestedUntil,
            @Nullable String source) {}
}
