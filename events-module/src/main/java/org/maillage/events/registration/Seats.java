package org.maillage.events.registration;

import org.maillage.events.published.EventId;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/**
 * A seat and its registration, always together. Whoever needs both locks the seats first, then the registration, so that
 * nobody waits in a circle.
 */
@Component
class Seats {

    private final Offers offers;
    private final Registrations registrations;

    Seats(Offers offers, Registrations registrations) {
        this.offers = offers;
        this.registrations = registrations;
    }

    /** False when the audience has no seat left or registration is not open. */
    boolean take(
            EventId event, UUID id, Registrant registrant, RegistrationToken token, Instant now) {
        var offer = offers.take(event, registrant.audience(), now);
        offer.ifPresent(seat -> registrations.insert(id, event, seat, registrant, token, now));
        return offer.isPresent();
    }

    /** False when the registration was cancelled before. */
    boolean free(EventId event, UUID registration, Instant now) {
        offers.give(registrations.find(event, registration).offer());
        return registrations.cancel(registration, now);
    }
}
