package org.maillage.events.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.events.input.FormReader;
import org.maillage.events.programme.Rooms.RoomFacts;
import org.maillage.events.programme.Rooms.StoredRoom;
import org.springframework.validation.Errors;

import java.util.Optional;

/** A room as it is typed. */
record RoomForm(
        @Nullable Integer version,
        @NotBlank @Size(max = 120) @Nullable String name,
        @Nullable String capacity) {

    static RoomForm of(StoredRoom room) {
        var seats = room.facts().capacity();
        return new RoomForm(
                room.version(), room.facts().name(), seats == null ? null : seats.toString());
    }

    int seen() {
        return version == null ? 0 : version;
    }

    RoomForm at(int current) {
        return new RoomForm(current, name, capacity);
    }

    Optional<RoomFacts> read(Errors errors) {
        var reader = new FormReader(errors);
        var seats = reader.number("capacity", capacity, 1, 100_000);
        var clean = reader.required("name", FormReader.text(name));
        return errors.hasErrors() || clean == null
                ? Optional.empty()
                : Optional.of(new RoomFacts(clean, seats));
    }
}
