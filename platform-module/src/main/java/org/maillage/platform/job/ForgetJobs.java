package org.maillage.platform.job;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Deletes what ended long ago. */
@Component
class ForgetJobs {

    private final JobStore store;
    private final Clock clock;
    private final JobProperties properties;

    ForgetJobs(JobStore store, Clock clock, JobProperties properties) {
        this.store = store;
        this.clock = clock;
        this.properties = properties;
    }

    @Scheduled(initialDelay = 15, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void forget() {
        store.forget(clock.instant().minus(properties.retention()));
    }
}
