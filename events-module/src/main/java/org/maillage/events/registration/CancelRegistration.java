package org.maillage.events.registration;

import static org.maillage.events.access.EventsPermission.REGISTRATION_HANDLE;

import org.maillage.events.event.EventHolders;
import org.maillage.events.event.EventTrail;
import org.maillage.events.published.EventId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Cancels a registration; its seat is free again. */
@Service
class CancelRegistration {

    private final Access access;
    private final EventHolders holders;
    private final Seats seats;
    private final EventTrail trail;

    CancelRegistration(Access access, EventHolders holders, Seats seats, EventTrail trail) {
        this.access = access;
        this.holders = holders;
        this.seats = seats;
        this.trail = trail;
    }

    /** @throws Conflict when it is cancelled already */
    @Transactional
    void cancel(EventId event, UUID registration) {
        var act = access.require(REGISTRATION_HANDLE, holders.of(event, REGISTRATION_HANDLE));
        if (!seats.free(event, registration, act.at())) {
            throw new Conflict("registration " + registration);
        }
        trail.record(act, EventTrail.registration(registration), "cancelled", null, null);
    }
}
