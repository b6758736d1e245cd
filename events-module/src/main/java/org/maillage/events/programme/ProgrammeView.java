package org.maillage.events.programme;

import org.jspecify.annotations.Nullable;
import org.maillage.events.published.SessionKind;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

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

        /** A title that several share stands above the block; the sessions then show their questions. */
        public @Nullable String sharedTitle() {
            return shared(SessionView::title);
        }

        public @Nullable String sharedDescription() {
            return shared(SessionView::description);
        }

        private @Nullable String shared(Function<SessionView, @Nullable String> part) {
            var parts = sessions.stream().map(part).distinct().limit(2).toList();
            return parallel() && parts.size() == 1 ? parts.getFirst() : null;
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
            List<EntryView> entries) {

        public String icon() {
            return switch (SessionKind.valueOf(kind)) {
                case PLENARY -> "presentation";
                case ROUND_TABLE -> "users-group";
                case WORKSHOP -> "tool";
                case PRACTICE_MARKET -> "layout-grid";
                case PROSPECTIVE_GAME -> "sparkles";
                case WELCOME -> "door";
                case BREAK -> "coffee";
                case MEAL -> "mood-smile";
                case CLOSING_PLENARY -> "flag";
            };
        }
    }

    /** @param name null for somebody who was erased */
    record PersonView(
            UUID id,
            @Nullable String name,
            String role,
            @Nullable String function,
            @Nullable String organisation,
            @Nullable String announcedAs) {

        /** Function and organisation in one line. */
        public @Nullable String affiliation() {
            var known = Stream.of(function, organisation).filter(Objects::nonNull).toList();
            return known.isEmpty() ? null : String.join(", ", known);
        }
    }

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
