package org.maillagetools.endurance;

import org.maillagetools.running.Database;

import java.sql.SQLException;
import java.util.UUID;

/** What there is of one gathering's registrations when another process has gone on. */
record AfterAKill(long registrationsAtTheKill, long registrations, long effects, long overheard) {

    static AfterAKill of(Database database, UUID gathering, long atTheKill) throws SQLException {
        var own = " where registration in (select id from events.registration where event_id = ?)";
        return new AfterAKill(
                atTheKill,
                registrations(database, gathering),
                count(database, "probe.effect" + own, gathering),
                count(database, "probe.overheard" + own, gathering));
    }

    static long registrations(Database database, UUID gathering) throws SQLException {
        return count(database, "events.registration where event_id = ?", gathering);
    }

    private static long count(Database database, String from, UUID gathering) throws SQLException {
        return database.count("select count(*) from " + from, gathering);
    }
}
