package org.maillagetools.bench;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** What must not have happened. */
final class Registrations {

    private static final String OPEN =
            "select count(*) from platform.event_publication where listener_id ="
                    + " 'bench.registration'";

    private Registrations() {}

    /** Seats given beyond the cap, and seats that no registration explains. */
    static long oversold(BenchDatabase database) throws SQLException {
        return database.count(
                """
                select coalesce(sum(greatest(held - cap, 0) + abs(held - taken)), 0)
                from (select o.cap, o.taken, count(r.id) as held
                      from events.registration_offer o
                      left join events.registration r on r.offer_id = o.id and r.status = 'CONFIRMED'
                      group by o.id) seats
                """);
    }

    /** Registrations whose application event stands neither among the open publications nor in the archive. */
    static long publicationsMissing(BenchDatabase database) throws SQLException {
        return database.count(
                """
                with published as (
                  select serialized_event from platform.event_publication
                  union all
                  select serialized_event from platform.event_publication_archive)
                select count(*) from events.registration where id::text not in (
                  select serialized_event::jsonb ->> 'registration' from published
                  where jsonb_exists(serialized_event::jsonb, 'registration'))
                """);
    }

    /** Seconds until everything that was published has been received. */
    static double awaitEmptyBacklog(BenchDatabase database)
            throws SQLException, InterruptedException {
        long start = System.nanoTime();
        while (database.count(OPEN) > 0) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
