package org.maillage.events.published;

import org.maillage.platform.delivery.DomainEvent;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody has a seat at a gathering. Published in the transaction that took the seat; it does not say who.
 *
 * @param registration id of the registration
 * @param audience as which audience, the name of a constant such as {@code HABITANT}; readers have to accept new ones
 */
public record RegistrationConfirmed(
        UUID eventId, Instant at, UUID registration, EventId event, String audience)
        implements DomainEvent {}
