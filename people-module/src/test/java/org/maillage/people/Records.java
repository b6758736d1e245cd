package org.maillage.people;

import org.maillage.platform.delivery.DomainEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.event.TransactionalEventListener;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What has been published, by transactions that were not undone. */
@TestComponent
public class Records {

    private final List<DomainEvent> published = new CopyOnWriteArrayList<>();

    @TransactionalEventListener
    void on(DomainEvent event) {
        published.add(event);
    }

    public <T> List<T> of(Class<T> type) {
        return published.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
