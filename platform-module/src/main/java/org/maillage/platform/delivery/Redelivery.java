package org.maillage.platform.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

import java.util.UUID;
import java.util.stream.Collectors;

/** Delivers again what has failed and waited long enough. */
@Component
class Redelivery {

    private static final Logger log = LoggerFactory.getLogger(Redelivery.class);

    /** Modulith limits before it filters: what fails meanwhile may not push out what is due. */
    private static final int MARGIN = 1_000;

    private final Publications publications;
    private final FailedEventPublications failed;
    private final DeliveryProperties patience;

    Redelivery(
            Publications publications,
            FailedEventPublications failed,
            DeliveryProperties patience) {
        this.publications = publications;
        this.failed = failed;
        this.patience = patience;
    }

    void ofWhatIsDue() {
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
