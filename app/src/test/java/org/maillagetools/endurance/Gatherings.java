package org.maillagetools.endurance;

import org.maillagetools.running.Database;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Published events with seats, made beside the application. */
record Gatherings(Database database) {

    private static final String OPEN =
            """
            with event as (
              insert into events.event (id, owner_id, created_at, changed_at, kind, title, slug, zone,
                start_date, end_date, date_precision, attendance_mode, status)
              values (?, gen_random_uuid(), now(), now(), 'STUDY_DAY', ?, ?, 'Europe/Paris',
                current_date + 30, current_date + 30, 'DAY', 'ON_SITE', 'PUBLISHED')
              returning id, slug),
            address as (insert into events.event_slug (slug, event_id) select slug, id from event)
            insert into events.registration_offer (id, event_id, audience, cap)
              select gen_random_uuid(), id, 'HABITANT', ? from event
            """;

    /** @return their addresses' last part */
    List<String> open(String prefix, int howMany, int seats) throws SQLException {
        var slugs = IntStream.range(0, howMany).mapToObj(i -> prefix + "-" + i).toList();
        for (String slug : slugs) {
            open(slug, seats);
        }
        return slugs;
    }

    UUID open(String slug, int seats) throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = database.connect();
                var statement = connection.prepareStatement(OPEN)) {
            statement.setObject(1, id);
            statement.setString(2, slug);
            statement.setString(3, slug);
            statement.setInt(4, seats);
            statement.executeUpdate();
        }
        return id;
    }
}
