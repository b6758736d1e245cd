package org.maillage.events.card;

import org.maillage.people.published.OrganisationCardsRequested;
import org.maillage.people.published.PersonCardsRequested;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.id.UuidV7;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;

/** Asks people for its cards when this module starts with an empty replica: it was installed later than people. */
@Component
class CardRequests {

    private static final String REQUESTER = "events";

    private final CardReplicas replicas;
    private final DomainEvents events;
    private final TransactionOperations transaction;
    private final Clock clock;

    CardRequests(
            CardReplicas replicas,
            DomainEvents events,
            TransactionOperations transaction,
            Clock clock) {
        this.replicas = replicas;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void askForWhatIsMissing() {
        transaction.executeWithoutResult(_ -> {
            var now = clock.instant();
            if (replicas.noPersons()) {
                events.publish(new PersonCardsRequested(UuidV7.next(), now, REQUESTER, null));
            }
            if (replicas.noOrganisations()) {
                events.publish(new OrganisationCardsRequested(UuidV7.next(), now, REQUESTER, null));
            }
        });
    }
}
