package org.maillage.events.programme;

import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionKind;
import org.maillage.platform.web.Dates;
import org.maillage.platform.web.form.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The choices in the form of a session. */
@Component
class SessionChoices {

    private final Days days;
    private final Rooms rooms;
    private final Dates dates;

    SessionChoices(Days days, Rooms rooms, Dates dates) {
        this.days = days;
        this.rooms = rooms;
        this.dates = dates;
    }

    void addTo(Model model, EventId event) {
        model.addAttribute("kinds", Option.of(SessionKind.class, "events.session.kind."));
        model.addAttribute("days", days(event));
        model.addAttribute("rooms", rooms(event));
    }

    Set<UUID> ids(EventId event) {
        return named(event).stream()
                .map(option -> UUID.fromString(option.value()))
                .collect(Collectors.toSet());
    }

    /** Days and rooms under their names. */
    List<Option> named(EventId event) {
        return Stream.concat(days(event).stream(), rooms(event).stream()).toList();
    }

    private List<Option> days(EventId event) {
        return days.of(event).stream()
                .map(day -> Option.named(day.id(), dates.day(day.facts().date())))
                .toList();
    }

    private List<Option> rooms(EventId event) {
        return rooms.of(event).stream()
                .map(room -> Option.named(room.id(), room.facts().name()))
                .toList();
    }
}
