package org.maillage.platform.delivery;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.Collection;

/** The only way to publish an application event. */
@Component
public class DomainEvents {

    private final ApplicationEventPublisher publisher;
    private final PublicationsTogether together;

    DomainEvents(ApplicationEventPublisher publisher, PublicationsTogether together) {
        this.publisher = publisher;
        this.together = together;
    }

    /**
     * Publishes within the current transaction: what is published is stored with the change that made it true, or not at
     * all.
     *
     * @throws IllegalStateException without a transaction, where a listener would never run
     */
    public void publish(DomainEvent event) {
        requireTransaction(event.getClass());
        publisher.publishEvent(event);
    }

    /**
     * As {@link #publish}, for as many as an import brings: they are stored together, in few statements.
     *
     * @throws IllegalStateException without a transaction
     */
    public void publishAll(Collection<? extends DomainEvent> events) {
        for (DomainEvent event : events) {
            requireTransaction(event.getClass());
        }
        together.store(() -> events.forEach(publisher::publishEvent));
    }

    private static void requireTransaction(Class<?> event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Published outside a transaction: " + event.getName());
        }
    }
}
