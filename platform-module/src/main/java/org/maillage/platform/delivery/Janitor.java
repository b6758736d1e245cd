package org.maillage.platform.delivery;

import org.maillage.platform.instance.ExclusiveWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Delivers again what failed, in one instance at a time. Modulith's own ways stay unused: its staleness monitor takes what
 * merely waits for lost, and resubmitting "incomplete" publications doubles what is being worked on.
 */
@Component
class Janitor {

    private static final Logger log = LoggerFactory.getLogger(Janitor.class);

    /** Modulith limits before it filters: what fails meanwhile may not push out what is due. */
    private static final int MARGIN = 1_000;

    private final Publications publications;
    private final Poison poison;
    private final FailedEventPublications failed;
    private final ExclusiveWork exclusive;
    private final DeliveryProperties patience;

    Janitor(
            Publications publications,
            Poison poison,
            FailedEventPublications failed,
            ExclusiveWork exclusive,
            DeliveryProperties patience) {
        this.publications = publications;
        this.poison = poison;
        this.failed = failed;
        this.exclusive = exclusive;
        this.patience = patience;
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
        redeliver();
    }

    private void redeliver() {
        var due =
                publications.due().stream()
                        .map(DuePublication::id)
                        .collect(Collectors.<UUID>toUnmodifiableSet());
        if (due.isEmpty()) {
            return;
        }
        int all = publications.countFailed();
        if (all > patience.alarm()) {
            log.error("{} publications have failed, see /admin/platform/publications", all);
        }
        failed.resubmit(
                ResubmissionOptions.defaults()
                        .withBatchSize(all + MARGIN)
                        .withMaxInFlight(Integer.MAX_VALUE)
                        .withFilter(publication -> due.contains(publication.getIdentifier())));
    }
}
