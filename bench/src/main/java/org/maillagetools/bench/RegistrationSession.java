package org.maillagetools.bench;

import org.maillagetools.testkit.load.Load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The limit: a registration as one transaction of three statements, over a connection of its own. */
final class RegistrationSession implements Load.Client {

    private static final String EVENT_TYPE = "org.maillage.events.published.RegistrationConfirmed";

    private final List<Gatherings.Seat> seats;
    private final Connection connection;
    private final PreparedStatement take;
    private final PreparedStatement register;
    private final PreparedStatement publish;

    RegistrationSession(BenchDatabase database, List<Gatherings.Seat> seats) throws SQLException {
        this.seats = seats;
        connection =
                DriverManager.getConnection(
                        database.url() + "?prepareThreshold=1",
                        database.application().user(),
                        database.application().password());
        connection.setAutoCommit(false);
        take =
                connection.prepareStatement(
                        "update bench.offer set taken = taken + 1 where id = ? and taken < cap");
        register =
                connection.prepareStatement(
                        "insert into bench.registration (id, offer_id, event_id, token_hash, name,"
                                + " registered_at) values (?, ?, ?, ?, ?, now())");
        publish =
                connection.prepareStatement(
                        "insert into bench.publication (id, listener_id, event_type,"
                            + " serialized_event, publication_date, status, completion_attempts)"
                            + " values (?, 'bench.registration', '"
                                + EVENT_TYPE
                                + "', ?, now(), 'PUBLISHED', 0)");
    }

    @Override
    public boolean act(int number) throws SQLException {
        var seat = seats.get(ThreadLocalRandom.current().nextInt(seats.size()));
        take.setObject(1, seat.offer());
        if (take.executeUpdate() == 0) {
            connection.rollback();
            return false;
        }
        var id = UUID.randomUUID();
        byte[] hash = new byte[32];
        ThreadLocalRandom.current().nextBytes(hash);
        register.setObject(1, id);
        register.setObject(2, seat.offer());
        register.setObject(3, seat.event());
        register.setBytes(4, hash);
        register.setString(5, "Personne " + number + " (fictive)");
        register.execute();
        publish.setObject(1, UUID.randomUUID());
        publish.setString(2, event(id, seat.event()));
        publish.execute();
        connection.commit();
        return true;
    }

    private static String event(UUID registration, UUID event) {
        return "{\"eventId\":\""
                + UUID.randomUUID()
                + "\",\"at\":\"2026-01-05T08:00:00Z\",\"registration\":\""
                + registration
                + "\",\"event\":{\"value\":\""
                + event
                + "\"},\"audience\":\"HABITANT\"}";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
