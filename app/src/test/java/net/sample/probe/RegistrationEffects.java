package net.sample.probe;

import org.maillage.events.published.RegistrationConfirmed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The listener that is looked at: one row for each time that it has had its effect. */
class RegistrationEffects {

    private final JdbcClient db;
    private final Breaks breaks;
    private final Duration work;

    RegistrationEffects(JdbcClient db, Breaks breaks, Duration work) {
        this.db = db;
        this.breaks = breaks;
        this.work = work;
    }

    @ApplicationModuleListener(id = "probe.effect")
    void on(RegistrationConfirmed event) {
        db.sql("insert into probe.effect (event_id, registration) values (?, ?)")
                .params(event.eventId(), event.registration())
                .update();
        breaks.reach(BreakPoint.INSIDE_LISTENER);
        LockSupport.parkNanos(work.toNanos());
    }
}
