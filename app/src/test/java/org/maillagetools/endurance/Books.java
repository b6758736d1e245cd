package org.maillagetools.endurance;

import static org.awaitility.Awaitility.await;

import org.maillagetools.running.Database;
import org.maillagetools.running.PackagedApplication;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;

/** What must add up, counted in the database. */
record Books(Database database) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Names whose registration was acknowledged and is not there. */
    long lost(Collection<String> names) throws SQLException {
        return database.count(
                """
                select count(*) from unnest(?) name where not exists (
                  select from events.registration r where r.name = name.name)
                """,
                (Object) names.toArray(String[]::new));
    }

    long registrations() throws SQLException {
        return database.count("select count(*) from events.registration");
    }

    /** Forms that have acted twice. */
    long registeredTwice() throws SQLException {
        return database.count("select count(*) - count(distinct name) from events.registration");
    }

    /** Seats given beyond the cap, and seats that no registration explains. */
    long oversold() throws SQLException {
        return database.count(
                """
                select coalesce(sum(greatest(held - cap, 0) + abs(held - taken)), 0)
                from (select o.cap, o.taken, count(r.id) as held
                      from events.registration_offer o
                      left join events.registration r on r.offer_id = o.id and r.status = 'CONFIRMED'
                      group by o.id) seats
                """);
    }

    /** Publications that wait for somebody's decision: an end of the process is no fault of theirs. */
    long setAside() throws SQLException {
        return database.count("select count(*) from platform.event_quarantine");
    }

    /** Registrations whose application event is neither open nor archived. */
    long publicationsMissing() throws SQLException {
        return database.count(
                """
                with published as (
                  select serialized_event from platform.event_publication
                  where listener_id = 'probe.effect'
                  union all
                  select serialized_event from platform.event_publication_archive
                  where listener_id = 'probe.effect')
                select count(*) from events.registration where id not in (
                  select (serialized_event::jsonb ->> 'registration')::uuid from published)
                """);
    }

    long effects() throws SQLException {
        return database.count("select count(*) from probe.effect");
    }

    /** What this instance has done of them. */
    long effectsOf(PackagedApplication instance) throws SQLException {
        return database.count(
                "select count(*) from probe.effect where instance = ?", instance.instance());
    }

    /** Effects beyond the first of each application event. */
    long effectsDoubled() throws SQLException {
        return database.count("select count(*) - count(distinct event_id) from probe.effect");
    }

    /** Registrations that have had no effect. */
    long effectsMissing() throws SQLException {
        return missing("effect");
    }

    /** Registrations that a listener outside the registry has never heard of. */
    long overheardMissing() throws SQLException {
        return missing("overheard");
    }

    private long missing(String table) throws SQLException {
        return database.count(
                "select count(*) from events.registration where id not in"
                        + " (select registration from probe."
                        + table
                        + ")");
    }

    long open() throws SQLException {
        return database.count("select count(*) from platform.event_publication");
    }

    /** @return seconds until every publication was received */
    double awaitAllReceived() {
        long start = System.nanoTime();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> open() == 0);
        return (System.nanoTime() - start) / 1e9;
    }
}
