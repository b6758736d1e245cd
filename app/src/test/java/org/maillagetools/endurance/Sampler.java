package org.maillagetools.endurance;

import org.maillagetools.running.Database;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** Looks all the time at how many seats of a gathering are held. */
final class Sampler {

    private static final long PAUSE_NANOS = 2_000_000;

    private final Database database;
    private final UUID gathering;
    private final CompletableFuture<Sampled> result;
    private volatile boolean over;

    private Sampler(Database database, UUID gathering) {
        this.database = database;
        this.gathering = gathering;
        this.result = CompletableFuture.supplyAsync(this::sample);
    }

    static Sampler start(Database database, UUID gathering) {
        return new Sampler(database, gathering);
    }

    record Sampled(int samples, long most) {}

    Sampled end() {
        over = true;
        return result.join();
    }

    private Sampled sample() {
        int samples = 0;
        long most = 0;
        try (var connection = database.connect();
                var held =
                        connection.prepareStatement(
                                "select count(*) from events.registration where event_id = ? and"
                                        + " status = 'CONFIRMED'")) {
            held.setObject(1, gathering);
            while (!over) {
                try (var row = held.executeQuery()) {
                    row.next();
                    most = Math.max(most, row.getLong(1));
                    samples++;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            return new Sampled(samples, most);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
