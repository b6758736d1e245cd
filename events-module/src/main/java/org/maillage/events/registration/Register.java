package org.maillage.events.registration;

import org.maillage.events.event.EventTrail;
import org.maillage.events.published.EventId;
import org.maillage.events.published.RegistrationConfirmed;
import org.maillage.platform.actor.Access;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.id.UuidV7;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;
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

    /** Empty when there is no seat for that audience, or registration is not open. */
    @Transactional
    Optional<RegistrationToken> register(EventId event, UUID id, Registrant registrant) {
        var act = access.open();
        var token = RegistrationToken.next();
        if (!seats.take(event, id, registrant, token, act.at())) {
            return Optional.empty();
        }
        trail.record(act, EventTrail.registration(id), "confirmed", null, registrant);
        events.publish(
                new RegistrationConfirmed(
                        UuidV7.next(), act.at(), id, event, registrant.audience().name()));
        return Optional.of(token);
    }
}
