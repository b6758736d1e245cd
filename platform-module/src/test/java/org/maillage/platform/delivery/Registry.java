package org.maillage.platform.delivery;

import org.maillage.platform.id.UuidV7;
import org.maillage.sample.published.LampLit;
import org.maillagetools.testkit.TestDatabase;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables of delivery, seen and bent by the database's owner. */
@TestComponent
class Registry {

    static final String COUNTER = "sample.lamp-counter";
    static final String METER = "sample.light-meter";

    private final JdbcClient owner;
    private final DomainEvents events;
    private final TransactionTemplate transaction;

    Registry(TestDatabase database, DomainEvents events, TransactionTemplate transaction) {
        var login = database.owner();
        this.owner =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                database.url(), login.user(), login.password()));
        this.events = events;
        this.transaction = transaction;
    }

    static LampLit lamp() {
        return new LampLit(UuidV7.next(), Instant.parse("2026-11-22T10:00:00Z"), "kitchen");
    }

    LampLit publish(LampLit lamp) {
        transaction.executeWithoutResult(_ -> events.publish(lamp));
        return lamp;
    }

    void execute(String sql) {
        owner.sql(sql).update();
    }

    long count(String table) {
        return owner.sql("select count(*) from platform." + table).query(Long.class).single();
    }

    long countFailed(String listener) {
        return owner.sql(
                        "select count(*) from platform.event_publication"
                                + " where listener_id = ? and status = 'FAILED'")
                .params(listener)
                .query(Long.class)
                .single();
    }

    List<String> instances() {
        return List.copyOf(
                owner.sql("select id from platform.app_instance")
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    List<String> connectionNames() {
        return List.copyOf(
                owner.sql(
                                "select distinct application_name from pg_stat_activity"
                                        + " where datname = current_database()")
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    long inbox(String listener, UUID eventId) {
        return owner.sql(
                        "select count(*) from platform.event_inbox"
                                + " where listener_id = ? and event_id = ?")
                .params(listener, eventId)
                .query(Long.class)
                .single();
    }

    Optional<String> status(String listener, UUID eventId) {
        return owner.sql(
                        "select status from platform.event_publication"
                                + " where listener_id = ? and event_id = ?")
                .params(listener, eventId)
                .query(String.class)
                .optional();
    }

    String lastError(String listener, UUID eventId) {
        return owner.sql(
                        "select last_error from platform.event_publication"
                                + " where listener_id = ? and event_id = ?")
                .params(listener, eventId)
                .query(String.class)
                .single();
    }

    /** How often each archived publication of the event was delivered. */
    List<Integer> deliveries(String listener, UUID eventId) {
        return List.copyOf(
                owner.sql(
                                "select completion_attempts from platform.event_publication_archive"
                                        + " where listener_id = ? and serialized_event::jsonb ->>"
                                        + " 'eventId' = ?")
                        .params(listener, eventId.toString())
                        .query((row, _) -> row.getInt(1))
                        .list());
    }

    /** Reason and id of everything that was set aside. */
    List<String> quarantine() {
        return List.copyOf(
                owner.sql("select reason || ' ' || id from platform.event_quarantine")
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    int attempts(UUID eventId) {
        return owner.sql(
                        "select completion_attempts from platform.event_publication"
                                + " where listener_id = ? and event_id = ?")
                .params(COUNTER, eventId)
                .query(Integer.class)
                .single();
    }

    /** Lets every back-off be over. */
    void passTime() {
        owner.sql(
                        "update platform.event_publication set last_resubmission_date ="
                                + " last_resubmission_date - interval '2 hours'")
                .update();
    }

    /** A publication that some other instance left behind. */
    UUID leaveBehind(String instance, String status, String listener, String type, String json) {
        UUID id = UUID.randomUUID();
        owner.sql(
                        "insert into platform.event_publication (id, listener_id, event_type,"
                            + " serialized_event, publication_date, status, completion_attempts,"
                            + " last_resubmission_date) values (?, ?, ?, ?, '2026-01-01', ?, 1,"
                            + " '2026-01-01')")
                .params(id, listener, type, json, status)
                .update();
        owner.sql("update platform.event_publication set claimed_by = ? where id = ?")
                .params(instance, id)
                .update();
        return id;
    }

    static String json(LampLit lamp) {
        return "{\"eventId\":\"%s\",\"at\":\"%s\",\"room\":\"%s\"}"
                .formatted(lamp.eventId(), lamp.at(), lamp.room());
    }
}
