package org.maillage.sample;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.delivery.DomainEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What the listeners did; which of them are out of order, and which are slow. */
@Component
public class Effects {

    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Set<String> working = ConcurrentHashMap.newKeySet();
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
        waitIfHeld(listener);
        if (broken.contains(listener)) {
            throw new IllegalStateException("The sensor of " + listener + "\nis broken");
        }
    }

    /** What somebody did who is no listener. */
    public void note(String who) {
        db.sql(
                        "insert into sample.effect (listener, event_id, note) values (?,"
                                + " gen_random_uuid(), '')")
                .param(who)
                .update();
    }

    /** Makes the listener wait, in its transaction, until it is released. */
    public void hold(String listener) {
        held.put(listener, new CountDownLatch(1));
    }

    public boolean isWorking(String listener) {
        return working.contains(listener);
    }

    public void release(String listener) {
        CountDownLatch latch = held.remove(listener);
        if (latch != null) {
            latch.countDown();
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

    private void waitIfHeld(String listener) {
        CountDownLatch latch = held.get(listener);
        if (latch == null) {
            return;
        }
        working.add(listener);
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody released " + listener);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            working.remove(listener);
        }
    }
}
