package org.maillage.platform.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Whatever is due, a batch at a time, no faster than the listeners receive: more would only wait in this instance's memory. */
@Component
class Backlog {

    private static final Logger log = LoggerFactory.getLogger(Backlog.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final Publications publications;
    private final Redelivery redelivery;
    private final ThreadPoolTaskExecutor listeners;
    private final DeliveryProperties patience;

    Backlog(
            Publications publications,
            Redelivery redelivery,
            @Qualifier("applicationTaskExecutor") ThreadPoolTaskExecutor listeners,
            DeliveryProperties patience) {
        this.publications = publications;
        this.redelivery = redelivery;
        this.listeners = listeners;
        this.patience = patience;
    }

    void workOff() {
        int failed = publications.countFailed();
        if (failed > patience.alarm()) {
            log.error("{} publications have failed, see /admin/platform/publications", failed);
        }
        long end = System.nanoTime() + patience.round().toNanos();
        boolean more = failed > 0;
        while (more && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            more = redelivery.ofOneBatch();
            awaitRoom(end);
        }
    }

    private void awaitRoom(long end) {
        while (listeners.getQueueSize() > patience.batch() / 2
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
