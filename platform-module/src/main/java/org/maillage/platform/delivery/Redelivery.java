package org.maillage.platform.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.stereotype.Component;

/** Delivers again what has failed and waited long enough. */
@Component
class Redelivery {

    private static final Logger log = LoggerFactory.getLogger(Redelivery.class);

    private final Publications publications;
    private final StoredEvents events;
    private final Listeners listeners;
    private final UnderWay underWay;

    Redelivery(
            Publications publications,
            StoredEvents events,
            Listeners listeners,
            UnderWay underWay) {
        this.publications = publications;
        this.events = events;
        this.listeners = listeners;
        this.underWay = underWay;
    }

    /**
     * Hands a batch over to the threads of the listeners.
     *
     * @return whether there was something
     */
    boolean ofOneBatch() {
        var due = publications.claimDue();
        for (Claimed claimed : events.readable(due)) {
            deliver(claimed);
        }
        return !due.isEmpty();
    }

    private void deliver(Claimed claimed) {
        underWay.begin(claimed.reception());
        try {
            listeners.deliver(claimed.listenerId(), claimed.event());
        } catch (TaskRejectedException busy) {
            log.debug("No listener takes publication {}", claimed.publication(), busy);
            underWay.end(claimed.reception());
            publications.fail(claimed.reception(), busy);
        }
    }
}
