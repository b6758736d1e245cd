package org.maillage.sample;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.delivery.DomainEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What the listeners did, and which of them are out of order. */
@Component
public class Effects {

    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final JdbcClient db;

    Effects(JdbcClient db) {
        this.db = db;
    }

    void add(String listener, DomainEvent event) {
        db.sql("insert into sample.effect (listener, event_id, note) values (?, ?, ?)")
                .params(
                        listener,
                        event.eventId(),
                        event.getClass().getSimpleName() + " " + Thread.currentThread().getName())
                .update();
        if (broken.contains(listener)) {
            throw new IllegalStateException("The sensor of " + listener + "\nis broken");
        }
    }

    public void breakDown(String listener) {
        broken.add(listener);
    }

    public void repair(String listener) {
        broken.remove(listener);
    }

    public List<@Nullable String> of(String listener, UUID eventId) {
        return db.sql("select note from sample.effect where listener = ? and event_id = ?")
                .params(listener, eventId)
                .query(String.class)
                .list();
    }
}
