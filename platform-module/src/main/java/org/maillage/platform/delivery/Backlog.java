package org.maillage.platform.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Whatever is due, a batch at a time, no faster than the listeners receive. Claiming counts as an attempt: what would only wait in this
 * instance's memory would be blamed for its end, and after a few ends be set aside though no listener has ever seen it.
 */
@Component
class Backlog {

    private static final Logger log = LoggerFactory.getLogger(Backlog.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1);

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
            more = isThereRoom(end) && redelivery.ofOneBatch();
        }
    }

    /** Waits for it, until the round ends. */
    private boolean isThereRoom(long end) {
        boolean full = isFull();
        while (full && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            full = isFull();
        }
        return !full;
    }

    private boolean isFull() {
        return listeners.getQueueSize() > patience.batch() / 2;
    }
}
