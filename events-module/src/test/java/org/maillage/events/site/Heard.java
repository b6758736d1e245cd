package org.maillage.events.site;

import org.maillage.platform.delivery.DomainEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that was published and committed. */
@TestComponent
public class Heard {

    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();

    /** No transactional listener: the registry would keep a publication for it. */
    @EventListener
    void on(DomainEvent event) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        events.add(event);
                    }
                });
    }

    public <E extends DomainEvent> List<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
