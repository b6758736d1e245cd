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
    private final RegistrationEvents events;

    Seats(Offers offers, Registrations registrations, RegistrationEvents events) {
        this.offers = offers;
        this.registrations = registrations;
        this.events = events;
    }

    /** False when the audience has no seat left or registration is not open. */
    boolean take(
            EventId event, UUID id, Registrant registrant, RegistrationToken token, Instant now) {
        var offer =
                offers.of(event).stream()
                        .filter(stored -> stored.facts().audience() == registrant.audience())
                        .findFirst();
        if (offer.isEmpty() || events.isOver(event, now)) {
            return false;
        }
        var row = offer.get().id();
        if (!offers.take(row, now)) {
            return false;
        }
        registrations.insert(id, event, row, registrant, token, now);
        return true;
    }

    /** False when the registration was cancelled before. */
    boolean free(EventId event, UUID registration, Instant now) {
        offers.give(registrations.find(event, registration).offer());
        return registrations.cancel(registration, now);
    }
}
