package org.maillage.people.published;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.delivery.DomainEvent;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody needs the cards of all persons. People answers with a {@link PersonCardsChanged} of the next 500 in
 * the order of their ids and, while there are more, publishes the next request itself. Everybody receives the answers;
 * who has a card of that revision already has nothing to do.
 *
 * @param requester key of the module that asks, for the record only
 * @param after the cards after this id; null: from the beginning
 */
public record PersonCardsRequested(
        UUID eventId, Instant at, String requester, @Nullable PersonId after)
        implements DomainEvent {}
