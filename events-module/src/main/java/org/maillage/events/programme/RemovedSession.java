package org.maillage.events.programme;

import org.jspecify.annotations.Nullable;
import org.maillage.events.published.SessionKind;
import org.maillage.platform.audit.Sensitive;

import java.time.LocalDate;
import java.time.LocalTime;

/** What the event's history keeps of a session that is no more: all that was said of it. */
record RemovedSession(
        String session,
        SessionKind sessionKind,
        @Nullable String question,
        @Nullable LocalDate day,
        @Nullable String room,
        @Nullable LocalTime startTime,
        @Nullable LocalTime endTime,
        @Nullable Integer capacity,
        @Nullable String description) {

    /** One of its people; names stay where an erasure reaches them. */
    record Appearance(
            String session,
            @Sensitive @Nullable String person,
            String role,
            @Sensitive @Nullable String function,
            @Nullable String organisation,
            @Sensitive @Nullable String announcedAs) {}

    static RemovedSession of(StoredSession session) {
        var state = session.state();
        return new RemovedSession(
                state.title(),
                state.kind(),
                state.question(),
                state.day(),
                state.room(),
                state.startTime(),
                state.endTime(),
                state.capacity(),
                state.description());
    }
}
