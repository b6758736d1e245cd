package org.maillage.events.site;

import static org.awaitility.Awaitility.await;

import org.jooq.DSLContext;

/** Two transactions that meet at the same row. */
public final class Waiting {

    private static final String WAITS_FOR =
            "select count(*) from pg_stat_activity where ? = any (pg_blocking_pids(pid))";

    private Waiting() {}

    /** To be called in a transaction: returns when another one waits for a lock that it holds. */
    public static void untilSomebodyWaits(DSLContext db) {
        var holder = db.fetchValue("select pg_backend_pid()");
        await().until(() -> ((Number) db.fetchValue(WAITS_FOR, holder)).intValue() > 0);
    }
}
