package org.maillage.practices.site;

import org.maillage.platform.delivery.DomainEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.event.TransactionalEventListener;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that was published by transactions that were not undone. */
@TestComponent
public class Heard {

    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();

    @TransactionalEventListener
    void on(DomainEvent event) {
        events.add(event);
    }

    public <E extends DomainEvent> List<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
