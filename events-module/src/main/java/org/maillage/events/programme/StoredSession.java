package org.maillage.events.programme;

import org.jspecify.annotations.Nullable;
import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionId;
import org.maillage.events.published.SessionKind;

import java.time.LocalDate;
import java.time.LocalTime;

/** A session as it is stored now; day and room by name for the audit trail. */
record StoredSession(
        SessionId id,
        EventId event,
        int version,
        SessionFacts facts,
        @Nullable LocalDate day,
        @Nullable String room) {

    /** What the audit trail compares. */
    record State(
            SessionKind kind,
            String title,
            @Nullable String question,
            @Nullable LocalDate day,
            @Nullable String room,
            @Nullable LocalTime startTime,
            @Nullable LocalTime endTime,
            @Nullable Integer capacity,
            @Nullable String description) {}

    State state() {
        return new State(
                facts.kind(),
                facts.title(),
                facts.question(),
                day,
                room,
                facts.startTime(),
                facts.endTime(),
                facts.capacity(),
                facts.description());
    }
}
