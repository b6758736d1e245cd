package org.maillage.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** How many rows were read without an index, by the server's own count: how often tables were begun would count each process of a parallel scan. */
record Scans(Tally tally, Node node) {

    private static final String COUNTS =
            "select relname, seq_tup_read from pg_stat_user_tables where schemaname = 'platform'";

    /** The rows that an act reads so, by table; tables of which it reads none are not named. */
    Map<String, Long> of(Runnable act) throws SQLException {
        var before = counts();
        act.run();
        var after = counts();
        var scans = new TreeMap<String, Long>();
        after.forEach((table, count) -> {
            long more = count - before.getOrDefault(table, 0L);
            if (more > 0) {
                scans.put(table, more);
            }
        });
        return scans;
    }

    /** A session tells what it has done when it ends, hence the new ones, and the wait for the ends of the owner's. */
    private Map<String, Long> counts() throws SQLException {
        node.awaitIdleListeners();
        var now = tally.owner().sql("select clock_timestamp()").query().singleValue();
        node.pool().getHikariPoolMXBean().softEvictConnections();
        await().until(() ->
                tally.count(
                                "pg_stat_activity where usename = current_user and datname ="
                                        + " current_database() and pid <> pg_backend_pid()")
                        == 0);
        await().untilAsserted(() ->
                assertThat(
                                tally.owner()
                                        .sql(
                                                "select count(*) from pg_stat_activity where"
                                                    + " application_name = ? and usename = ? and"
                                                    + " backend_start < ? and query not like"
                                                    + " '%app_instance%'")
                                        .params(node.id(), node.pool().getUsername(), now)
                                        .query(Long.class)
                                        .single())
                        .isZero());
        var counts = new TreeMap<String, Long>();
        tally.owner()
                .sql(COUNTS)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }
}
