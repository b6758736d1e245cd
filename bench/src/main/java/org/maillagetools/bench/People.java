package org.maillagetools.bench;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Organisations and persons in the application's own tables, all invented. */
final class People {

    private People() {}

    static UUID organisation(BenchDatabase database, String name) throws SQLException {
        var id = UUID.randomUUID();
        database.execute(
                """
                insert into people.organisation (id, owner_id, created_at, changed_at, type, name)
                values ('%s', '%s', now(), now(), 'COMMUNITY_CENTRE', 'Centre %s (fictif)')
                """
                        .formatted(id, id, name));
        return id;
    }

    static long count(BenchDatabase database, UUID owner) throws SQLException {
        return database.count("select count(*) from people.person where owner_id = ?", owner);
    }

    static void awaitDelivered(BenchDatabase database) throws SQLException, InterruptedException {
        while (database.count("select count(*) from platform.event_publication") > 0) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
