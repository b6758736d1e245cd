package org.maillage.events.published;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.delivery.DomainEvent;

import java.time.Instant;
import java.util.UUID;

/**
 * A module needs the cards of all sessions, because its own replica is empty. Published by that module once; this module
 * answers with at most 500 cards, in the order of their ids, and publishes the request for the rest itself.
 *
 * @param requester key of the module that asks
 * @param after the last session already sent; null at the beginning
 */
public record SessionCardsRequested(
        UUID eventId, Instant at, String requester, @Nullable SessionId after)
        implements DomainEvent {}
