package org.maillage.events.demo;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.demo.DemonstrationIds;

import java.util.List;
import java.util.UUID;

/**
 * A gathering as its demonstration file tells it. People and organisations are named by their references.
 *
 * @param startsInDays for a gathering to come: its first day counted from today; its dates are then empty
 */
public record DemonstrationEvent(
        String reference,
        String owner,
        List<String> organisers,
        String kind,
        String title,
        @Nullable String edition,
        String slug,
        @Nullable String hashtag,
        @Nullable String startDate,
        @Nullable String endDate,
        @Nullable Integer startsInDays,
        @Nullable String place,
        String attendanceMode,
        @Nullable String description,
        List<String> questions,
        @Nullable Integer attendance,
        @Nullable String attendancePrecision,
        List<Room> rooms,
        List<Day> days,
        List<Seats> registration) {

    public record Room(String reference, String name, @Nullable Integer capacity) {}

    /** @param offset days after the first day of the event */
    public record Day(int offset, @Nullable String title, List<List<Session>> blocks) {}

    public record Session(
            String reference,
            String kind,
            String title,
            @Nullable String question,
            @Nullable String start,
            @Nullable String end,
            @Nullable String room,
            @Nullable Integer capacity,
            @Nullable String description,
            List<Appearance> people) {}

    public record Appearance(
            String person,
            String role,
            @Nullable String function,
            @Nullable String organisation,
            @Nullable String announcedAs) {}

    public record Seats(String audience, int cap) {}

    public UUID id() {
        return DemonstrationIds.of("event", reference);
    }

    public UUID roomId(String room) {
        return DemonstrationIds.of("room", reference + "/" + room);
    }

    public UUID dayId(Day day) {
        return DemonstrationIds.of("day", reference + "/" + day.offset());
    }
}
