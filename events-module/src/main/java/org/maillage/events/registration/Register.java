package org.maillage.events.registration;

import org.maillage.events.event.EventTrail;
import org.maillage.events.published.EventId;
import org.maillage.events.published.RegistrationConfirmed;
import org.maillage.platform.actor.Access;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.id.UuidV7;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

import java.util.UUID;

/** Takes a seat at a gathering: everybody may, without an account. */
@Service
class Register {

    private final Access access;
    private final Seats seats;
    private final EventTrail trail;
    private final DomainEvents events;

    Register(Access access, Seats seats, EventTrail trail, DomainEvents events) {
        this.access = access;
        this.seats = seats;
        this.trail = trail;
        this.events = events;
    }

    /**
     * Everybody who wants the same seats waits for whoever is taking one: hence they are taken last, and undone is what was written before.
     *
     * @return false when there is no seat for that audience, or registration is not open
     */
    @Transactional
    boolean register(EventId event, UUID id, Registrant registrant, RegistrationToken token) {
        var act = access.open();
        trail.record(act, EventTrail.registration(id), "confirmed", null, registrant);
        events.publish(
                new RegistrationConfirmed(
                        UuidV7.next(), act.at(), id, event, registrant.audience().name()));
        if (!seats.take(event, id, registrant, token, act.at())) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            return false;
        }
        return true;
    }
}
