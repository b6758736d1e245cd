package org.maillagetools.bench;

import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** COPY, the bad rows set apart with their reason, and an upsert, in one transaction. */
final class ImportLimit {

    private static final String REPORT =
            """
            insert into bench.problem (row_no, field, problem)
            select row_no, 'email', 'no address' from arriving
            where email !~ '^[^@[:space:]]+@[^@[:space:]]+[.][^@[:space:]]+$'
            """;
    private static final String UPSERT =
            """
            insert into bench.person (id, owner_id, created_at, changed_at, display_name, given_name,
              family_name, email, phone)
            select gen_random_uuid(), '%s', now(), now(), given || ' ' || family, given, family, email, phone
            from arriving a where not exists (select from bench.problem p where p.row_no = a.row_no)
            on conflict (owner_id, lower(email)) do update set phone = excluded.phone,
              changed_at = excluded.changed_at, version = bench.person.version + 1
            """;
    private static final String AUDIT =
            """
            insert into bench.audit_entry (id, at, actor_kind, actor_name, subject_type, subject_id, action,
              changes, recorded_at, salt)
            select gen_random_uuid(), now(), 'SOFTWARE', 'bench', 'people.person', id, 'created',
              jsonb_build_array(
                jsonb_build_object('field', 'displayName', 'before', null, 'after', display_name),
                jsonb_build_object('field', 'givenName', 'before', null, 'after', given_name),
                jsonb_build_object('field', 'familyName', 'before', null, 'after', family_name),
                jsonb_build_object('field', 'email', 'before', null, 'after', email),
                jsonb_build_object('field', 'phone', 'before', null, 'after', phone)),
              now(), gen_random_uuid()
            from bench.person
            """;
    private static final String PUBLISH =
            """
            insert into bench.card_publication (id, listener_id, event_type, serialized_event,
              publication_date, status, completion_attempts, last_resubmission_date)
            select gen_random_uuid(), 'events.person-card',
              'org.maillage.people.published.PersonCardChanged',
              json_build_object('eventId', gen_random_uuid(), 'at', now(), 'person', id,
                'displayName', display_name)::text, now(), 'PUBLISHED', 1, now()
            from bench.person
            """;

    private final BenchDatabase database;

    ImportLimit(BenchDatabase database) {
        this.database = database;
    }

    /** The same tables, indexes and triggers, without the application's rows. */
    void prepare() throws SQLException {
        database.execute(
                "create schema if not exists bench",
                "create table bench.person (like people.person including all)",
                "create unique index on bench.person (owner_id, lower(email))",
                "create table bench.problem (row_no int primary key, field text, problem text)",
                "create table bench.audit_entry (like platform.audit_entry including all)",
                "create table bench.card_publication (like platform.event_publication including"
                        + " all)",
                "create trigger publication_guard before update on bench.card_publication for each"
                        + " row execute function platform.guard_publication()",
                "create trigger publication_name before insert on bench.card_publication for each"
                        + " row execute function platform.name_publication()");
    }

    /** @param withHistory with the rows of the audit trail and of the registry that the application writes too */
    double seconds(PersonSheet sheet, UUID owner, boolean withHistory)
            throws SQLException, IOException {
        database.execute(
                "truncate bench.person, bench.problem, bench.audit_entry, bench.card_publication");
        var rows = sheet.copy();
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            statement.execute(
                    "create temporary table arriving (row_no int, given text, family text, email"
                            + " text, phone text) on commit drop");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy arriving from stdin (format csv)", new StringReader(rows));
            statement.execute(REPORT);
            statement.execute(UPSERT.formatted(owner));
            if (withHistory) {
                statement.execute(AUDIT);
                statement.execute(PUBLISH);
            }
            connection.commit();
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
