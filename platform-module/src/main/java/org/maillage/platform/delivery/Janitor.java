package org.maillage.platform.delivery;

import org.maillage.platform.instance.ExclusiveWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after what was not received, in one instance at a time. Modulith's own ways stay unused: its staleness monitor takes what
 * merely waits for lost, and resubmitting "incomplete" publications doubles what is being worked on.
 */
@Component
class Janitor {

    private static final Logger log = LoggerFactory.getLogger(Janitor.class);

    private final Publications publications;
    private final Poison poison;
    private final Backlog backlog;
    private final ExclusiveWork exclusive;

    Janitor(Publications publications, Poison poison, Backlog backlog, ExclusiveWork exclusive) {
        this.publications = publications;
        this.poison = poison;
        this.backlog = backlog;
        this.exclusive = exclusive;
    }

    @Scheduled(
            fixedDelayString = "${maillage.delivery.interval}",
            initialDelayString = "${maillage.delivery.interval}")
    void run() {
        exclusive.tryRun("janitor", this::sweep);
    }

    /** One round, without asking whether another instance is at it. */
    void sweep() {
        int stale = publications.failStale();
        if (stale > 0) {
            log.warn("{} publications were interrupted and are taken over", stale);
        }
        poison.remove();
        backlog.workOff();
    }
}
