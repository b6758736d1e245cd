package org.maillage.platform.delivery;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The only way to publish an application event. */
@Component
public class DomainEvents {

    private final ApplicationEventPublisher publisher;

    DomainEvents(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    /**
     * Publishes within the current transaction: what is published is stored with the change that made it true, or not at
     * all.
     *
     * @throws IllegalStateException without a transaction, where a listener would never run
     */
    public void publish(DomainEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "Published outside a transaction: " + event.getClass().getName());
        }
        publisher.publishEvent(event);
    }
}
