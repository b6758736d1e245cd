package org.maillagetools.endurance.fault;

import org.maillagetools.postgres.Login;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.util.UUID;

/** Gatherings, and what became of their seats, written and counted by the database's owner, by a line of his own. */
record Ledger(JdbcClient owner) {

    private static final String PUBLISHED =
            """
            with published as (
              select serialized_event from platform.event_publication
              union all
              select serialized_event from platform.event_publication_archive)
            select count(distinct serialized_event::jsonb ->> 'registration') from published
            where serialized_event::jsonb -> 'event' ->> 'value' = ?
            """;

    static Ledger of(String url, Login owner) {
        return new Ledger(
                JdbcClient.create(
                        new DriverManagerDataSource(url, owner.user(), owner.password())));
    }

    /** A gathering with seats for inhabitants. */
    record Gathering(UUID event, UUID offer, String slug) {

        String form() {
            return "/events/" + slug + "/register";
        }
    }

    /**
     * How it stands.
     *
     * @param taken seats
     * @param confirmed registrations
     * @param published registrations that were told to other modules
     */
    record Balance(long taken, long confirmed, long published) {

        boolean isEven() {
            return taken == confirmed && confirmed == published;
        }
    }

    Gathering gathering(int seats) {
        var made = new Gathering(UUID.randomUUID(), UUID.randomUUID(), "g-" + UUID.randomUUID());
        owner.sql(
                        """
                        with address as (insert into events.event_slug (slug, event_id) values (:slug, :id))
                        insert into events.event (id, owner_id, created_at, changed_at, kind, title, slug,
                          zone, start_date, end_date, date_precision, attendance_mode, status)
                        values (:id, gen_random_uuid(), now(), now(), 'STUDY_DAY', :slug, :slug,
                          'Europe/Paris', current_date + 30, current_date + 30, 'DAY', 'ON_SITE', 'PUBLISHED')
                        """)
                .param("slug", made.slug())
                .param("id", made.event())
                .update();
        owner.sql(
                        "insert into events.registration_offer (id, event_id, audience, cap)"
                                + " values (?, ?, 'HABITANT', ?)")
                .params(made.offer(), made.event(), seats)
                .update();
        return made;
    }

    Balance balance(Gathering gathering) {
        return new Balance(
                count(
                        "select taken from events.registration_offer where id = ?",
                        gathering.offer()),
                count(
                        "select count(*) from events.registration where event_id = ?"
                                + " and status = 'CONFIRMED'",
                        gathering.event()),
                count(PUBLISHED, gathering.event().toString()));
    }

    private long count(String sql, Object parameter) {
        return owner.sql(sql).param(parameter).query(Long.class).single();
    }
}
