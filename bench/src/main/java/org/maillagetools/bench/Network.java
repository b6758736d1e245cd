package org.maillagetools.bench;

import java.sql.SQLException;
import java.util.UUID;

/** 2,500 organisations in a tree of four levels, 100,000 persons, 10,000 grants of 2,000 accounts: all invented. */
final class Network {

    static final String EDITOR = "editrice@exemple.test";

    private static final String ORGANISATIONS =
            """
            insert into people.organisation (id, owner_id, created_at, changed_at, type, name)
            select id, id, now(), now(),
              case when n = 0 then 'NATIONAL_FEDERATION' when n <= 12 then 'REGIONAL_UNION'
                when n <= 112 then 'FEDERATION' else 'COMMUNITY_CENTRE' end,
              'Réseau ' || n || ' (fictif)'
            from (select n, md5('network' || n)::uuid as id from generate_series(0, 2499) n) o
            """;
    private static final String MEMBERSHIPS =
            """
            insert into people.membership (id, created_at, changed_at, child_id, parent_id, from_precision,
              to_precision)
            select gen_random_uuid(), now(), now(), md5('network' || n)::uuid,
              md5('network' || case when n <= 12 then 0 when n <= 112 then 1 + n % 12 else 13 + n % 100 end)::uuid,
              'UNKNOWN', 'UNKNOWN'
            from generate_series(1, 2499) n
            """;
    private static final String PERSONS =
            """
            insert into people.person (id, owner_id, created_at, changed_at, display_name, given_name,
              family_name, email)
            select gen_random_uuid(), md5('network' || n %% 2500)::uuid, now(), now(), g || ' ' || f, g, f,
              'r' || n || '@exemple.test'
            from generate_series(1, %d) n,
              lateral (select (array['Aïcha','Bernadette','Chloé','Dominique','Élise','Farid','Gaël','Hélène',
                'Inès','Jules'])[1 + n %% 10] as g, (array['Amarante','Bouleau','Charme','Dentelaire','Érable',
                'Fougère','Genêt','Houblon','Iris','Jonquille'])[1 + n / 10 %% 10] || ' ' || n as f) name
            """;
    private static final String ACCOUNTS =
            """
            insert into people.account (id, created_at, changed_at, email, email_key, display_name, password_hash,
              state)
            select md5('account' || n)::uuid, now(), now(), e, e, 'Compte ' || n || ' (fictif)', a.password_hash,
              'ACTIVE'
            from (select n, case n when 0 then '%s' else 'compte' || n || '@exemple.test' end as e
              from generate_series(0, 1999) n) k, (select password_hash from people.account limit 1) a
            """;
    private static final String GRANTS =
            """
            insert into people.role_grant (id, account_id, role, organisation_id, granted_at)
            select gen_random_uuid(), md5('account' || n % 2000)::uuid, 'EDITOR',
              md5('network' || (1 + n / 2000 + n % 2000 * 7 % 2400))::uuid, now()
            from generate_series(0, 9999) n
            """;

    private Network() {}

    /** Once a database. */
    static void make(BenchDatabase database, int persons) throws SQLException {
        if (database.count("select count(*) from people.membership") < 2_499) {
            database.execute(
                    ORGANISATIONS,
                    MEMBERSHIPS,
                    PERSONS.formatted(persons),
                    ACCOUNTS.formatted(EDITOR),
                    GRANTS,
                    "analyze");
        }
    }

    /** A centre three levels below a region in which the editor has a grant. */
    static UUID centreOfEditor(BenchDatabase database) throws SQLException {
        return database.id(
                """
                select c.child_id from people.role_grant g
                join people.account a on a.id = g.account_id and a.email_key = ?
                join people.membership d on d.parent_id = g.organisation_id
                join people.membership c on c.parent_id = d.child_id
                order by c.child_id limit 1
                """,
                EDITOR);
    }
}
