package net.sample.probe;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Delivers everything that has failed again, at the moment that a table names: in all instances at once, past the janitor's claim. */
class Resubmissions {

    private static final int ALL = 1_000_000;

    private final JdbcClient db;
    private final FailedEventPublications failed;
    private int last;

    Resubmissions(JdbcClient db, FailedEventPublications failed) {
        this.db = db;
        this.failed = failed;
    }

    @Scheduled(fixedDelay = 100)
    void look() {
        db.sql("select id, at from probe.resubmission where id > ? order by id limit 1")
                .params(last)
                .query((row, _) ->
                        new Ordered(row.getInt("id"), row.getTimestamp("at").toInstant()))
                .optional()
                .ifPresent(this::obey);
    }

    private record Ordered(int id, Instant at) {}

    private void obey(Ordered ordered) {
        last = ordered.id();
        LockSupport.parkNanos(Duration.between(Instant.now(), ordered.at()).toNanos());
        failed.resubmit(
                ResubmissionOptions.defaults()
                        .withBatchSize(ALL)
                        .withMaxInFlight(Integer.MAX_VALUE));
    }
}
