package org.maillage.platform.transfer;

import org.maillage.platform.instance.ExclusiveWork;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Deletes what nobody has come back for. */
@Component
class PurgeImports {

    private static final Duration MAPPINGS_KEPT = Duration.ofDays(365);

    private final ImportRecords records;
    private final Mappings mappings;
    private final ExclusiveWork exclusive;
    private final Clock clock;

    PurgeImports(ImportRecords records, Mappings mappings, ExclusiveWork exclusive, Clock clock) {
        this.records = records;
        this.mappings = mappings;
        this.exclusive = exclusive;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        exclusive.tryRun("purge of imports", () -> purge(clock.instant()));
    }

    private void purge(Instant now) {
        for (UUID id : records.imports().expired(now)) {
            while (records.staging().purge(id)) {
                // so many at a time, each in a transaction of its own
            }
            records.imports().delete(id);
        }
        mappings.forget(now.minus(MAPPINGS_KEPT));
    }
}
