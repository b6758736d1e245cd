package org.maillage.platform.delivery;

import static org.maillage.platform.db.Tables.EVENT_PUBLICATION;

import org.jooq.Condition;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.stereotype.Component;

/** Takes out of the queue what would stop everything behind it. */
@Component
class Poison {

    private final Publications publications;
    private final Quarantine quarantine;
    private final Listeners listeners;
    private final DeliveryProperties patience;

    Poison(
            Publications publications,
            Quarantine quarantine,
            Listeners listeners,
            DeliveryProperties patience) {
        this.publications = publications;
        this.quarantine = quarantine;
        this.listeners = listeners;
        this.patience = patience;
    }

    void remove() {
        Condition failed = EVENT_PUBLICATION.STATUS.eq(Status.FAILED.name());
        for (FailedKind kind : publications.failedKinds()) {
            listeners
                    .reasonAgainst(kind)
                    .ifPresent(reason -> quarantine.take(failed.and(kind.condition()), reason));
        }
        quarantine.take(
                failed.and(EVENT_PUBLICATION.COMPLETION_ATTEMPTS.ge(patience.attempts())),
                QuarantineReason.EXHAUSTED);
    }
}
