package org.maillagetools.endurance;

import org.maillagetools.running.Database;

import java.sql.SQLException;

/** What PostgreSQL itself says about its files. */
record Integrity(Database superuser) {

    private static final String OURS =
            """
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('platform', 'people', 'events', 'practices', 'probe', 'pg_catalog')
            """;

    void prepare() throws SQLException {
        superuser.execute("create extension if not exists amcheck");
    }

    /** Looks at each index, and whether every row stands in it; throws at the first that is corrupt. */
    long indexesChecked() throws SQLException {
        return superuser.count(
                "select count(*) from (select bt_index_check(c.oid, true) "
                        + OURS
                        + "and c.relkind = 'i' and c.relam = (select oid from pg_am where amname ="
                        + " 'btree')) checked");
    }

    long rowsCorrupt() throws SQLException {
        return superuser.count(
                "select count(*) from (select c.oid "
                        + OURS
                        + "and c.relkind = 'r') t, lateral verify_heapam(t.oid::regclass)");
    }
}
