package net.sample.probe;

import org.maillage.events.published.RegistrationConfirmed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;

/** Control: listens as one does without the registry. */
class Bystander {

    private final JdbcClient db;

    Bystander(JdbcClient db) {
        this.db = db;
    }

    @Async
    @TransactionalEventListener
    void on(RegistrationConfirmed event) {
        db.sql("insert into probe.overheard (event_id, registration) values (?, ?)")
                .params(event.eventId(), event.registration())
                .update();
    }
}
