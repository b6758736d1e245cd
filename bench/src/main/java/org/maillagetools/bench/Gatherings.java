package org.maillagetools.bench;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Gatherings with seats: for the application in its own tables, for the limit in tables of the same shape beside them. */
record Gatherings(BenchDatabase database) {

    static final int SEATS = 100;

    private static final String EVENT =
            """
            with address as (insert into events.event_slug (slug, event_id) values (?, ?))
            insert into events.event (id, owner_id, created_at, changed_at, kind, title, slug, zone,
              start_date, end_date, date_precision, attendance_mode, status)
            values (?, ?, now(), now(), 'STUDY_DAY', ?, ?, 'Europe/Paris',
              current_date + 30, current_date + 30, 'DAY', 'ON_SITE', 'PUBLISHED')
            """;
    private static final String OFFER =
            "insert into events.registration_offer (id, event_id, audience, cap)"
                    + " values (?, ?, 'HABITANT', "
                    + SEATS
                    + ")";

    /** The same tables, indexes and guard, without the application's rows. */
    void prepareLimit() throws SQLException {
        database.execute(
                "create schema if not exists bench",
                "create table if not exists bench.offer (like events.registration_offer including"
                        + " all)",
                "create table if not exists bench.registration (like events.registration including"
                    + " all, foreign key (offer_id) references bench.offer, foreign key (event_id)"
                    + " references events.event)",
                "create table if not exists bench.publication (like platform.event_publication"
                        + " including all)",
                "create or replace trigger publication_guard before update on bench.publication"
                        + " for each row execute function platform.guard_publication()",
                "create or replace trigger publication_name before insert on bench.publication"
                        + " for each row execute function platform.name_publication()",
                "grant usage on schema bench to " + database.application().user(),
                "grant all on all tables in schema bench to " + database.application().user());
    }

    /** @return their addresses */
    List<String> inApplication(String prefix, int howMany) throws SQLException {
        var slugs = IntStream.range(0, howMany).mapToObj(i -> "bench-" + prefix + "-" + i).toList();
        try (Connection connection = database.connect()) {
            for (String slug : slugs) {
                insert(connection, UUID.randomUUID(), slug, OFFER);
            }
        }
        return slugs;
    }

    /** @return their offers, each with its event */
    List<Seat> inLimit(String prefix, int howMany) throws SQLException {
        var seats = new ArrayList<Seat>();
        try (Connection connection = database.connect()) {
            for (int i = 0; i < howMany; i++) {
                var seat = new Seat(UUID.randomUUID(), UUID.randomUUID());
                insert(connection, seat.event(), "bench-" + prefix + "-" + i, null);
                try (var offer =
                        connection.prepareStatement(
                                OFFER.replace("events.registration_offer", "bench.offer"))) {
                    offer.setObject(1, seat.offer());
                    offer.setObject(2, seat.event());
                    offer.execute();
                }
                seats.add(seat);
            }
        }
        return seats;
    }

    record Seat(UUID offer, UUID event) {}

    private static void insert(Connection connection, UUID id, String slug, @Nullable String offer)
            throws SQLException {
        try (var event = connection.prepareStatement(EVENT)) {
            event.setString(1, slug);
            event.setObject(2, id);
            event.setObject(3, id);
            event.setObject(4, UUID.randomUUID());
            event.setString(5, slug);
            event.setString(6, slug);
            event.execute();
        }
        if (offer != null) {
            try (var statement = connection.prepareStatement(offer)) {
                statement.setObject(1, UUID.randomUUID());
                statement.setObject(2, id);
                statement.execute();
            }
        }
    }
}
