package org.maillage.events.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.events.input.FormReader;
import org.maillage.events.published.SessionKind;
import org.springframework.validation.Errors;

import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A session as it is typed. */
record SessionForm(
        @Nullable Integer version,
        @NotBlank @Nullable String kind,
        @NotBlank @Size(max = 300) @Nullable String title,
        @Size(max = 500) @Nullable String question,
        @Nullable String day,
        @Nullable String startTime,
        @Nullable String endTime,
        @Nullable String room,
        @Nullable String capacity,
        @Size(max = 5000) @Nullable String description) {

    static SessionForm fresh(@Nullable UUID day) {
        return new SessionForm(null, null, null, null, text(day), null, null, null, null, null);
    }

    static SessionForm of(StoredSession session) {
        var facts = session.facts();
        return new SessionForm(
                session.version(),
                facts.kind().name(),
                facts.title(),
                facts.question(),
                text(facts.day()),
                text(facts.startTime()),
                text(facts.endTime()),
                text(facts.room()),
                text(facts.capacity()),
                facts.description());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    int seen() {
        return version == null ? 0 : version;
    }

    SessionForm at(int current) {
        return new SessionForm(
                current,
                kind,
                title,
                question,
                day,
                startTime,
                endTime,
                room,
                capacity,
                description);
    }

    /**
     * Empty when something is wrong.
     *
     * @param known ids of the event's days and rooms
     */
    Optional<SessionFacts> read(Errors errors, Set<UUID> known) {
        var reader = new FormReader(errors);
        var sort = reader.required("kind", reader.choice("kind", kind, SessionKind.class));
        var called = reader.required("title", FormReader.text(title));
        var onDay = known("day", reader.id("day", day), known, errors);
        var inRoom = known("room", reader.id("room", room), known, errors);
        var start = reader.time("startTime", startTime);
        var end = reader.time("endTime", endTime);
        var seats = reader.number("capacity", capacity, 1, 100_000);
        checkTimes(start, end, errors);
        if (errors.hasErrors() || sort == null || called == null) {
            return Optional.empty();
        }
        return Optional.of(
                new SessionFacts(
                        sort,
                        called,
                        FormReader.text(question),
                        onDay,
                        inRoom,
                        start,
                        end,
                        seats,
                        FormReader.text(description)));
    }

    private static void checkTimes(
            @Nullable LocalTime start, @Nullable LocalTime end, Errors errors) {
        if (end != null && start == null && !errors.hasFieldErrors("startTime")) {
            errors.rejectValue("startTime", "events.session.error.start-missing");
        }
        if (end != null && start != null && !end.isAfter(start)) {
            errors.rejectValue("endTime", "events.session.error.end-before-start");
        }
    }

    private static @Nullable UUID known(
            String field, @Nullable UUID chosen, Set<UUID> known, Errors errors) {
        if (chosen != null && !known.contains(chosen)) {
            errors.rejectValue(field, "events.input.choice");
            return null;
        }
        return chosen;
    }
}
