package org.maillage.events.programme;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A programme as pages show it: days, in them one block after another, in a block one session or several in parallel. */
record ProgrammeView(List<DayView> days) {

    /** @param id null for the sessions whose day is not decided */
    record DayView(
            @Nullable UUID id,
            @Nullable LocalDate date,
            @Nullable String title,
            List<BlockView> blocks) {}

    /** What happens at one time. */
    record BlockView(List<SessionView> sessions) {
        public boolean parallel() {
            return sessions.size() > 1;
        }

        public @Nullable LocalTime start() {
            return sessions.getFirst().start();
        }

        public @Nullable LocalTime end() {
            return sessions.getFirst().end();
        }

        /** One time for all of them: it stands above the block and not on each session. */
        public boolean sameTime() {
            return sessions.stream()
                            .map(session -> session.start() + "–" + session.end())
                            .distinct()
                            .count()
                    == 1;
        }
    }

    record SessionView(
            UUID id,
            @Nullable UUID day,
            Integer position,
            String kind,
            String title,
            @Nullable String question,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable String room,
            @Nullable Integer capacity,
            @Nullable String description,
            List<PersonView> people,
            List<EntryView> entries) {}

    /** @param name null for somebody who was erased */
    record PersonView(
            UUID id,
            @Nullable String name,
            String role,
            @Nullable String function,
            @Nullable String organisation,
            @Nullable String announcedAs) {}

    record EntryView(String title, @Nullable String path) {}

    boolean isEmpty() {
        return days.stream().allMatch(day -> day.blocks().isEmpty());
    }

    /** Without the days on which nothing is planned. */
    ProgrammeView planned() {
        return new ProgrammeView(days.stream().filter(day -> !day.blocks().isEmpty()).toList());
    }

    /** @param sessions of one day, in their order */
    static List<BlockView> blocks(List<SessionView> sessions) {
        var blocks = new ArrayList<List<SessionView>>();
        for (var session : sessions) {
            if (blocks.isEmpty()
                    || !blocks.getLast().getFirst().position().equals(session.position())) {
                blocks.add(new ArrayList<>());
            }
            blocks.getLast().add(session);
        }
        return blocks.stream().map(BlockView::new).toList();
    }
}
