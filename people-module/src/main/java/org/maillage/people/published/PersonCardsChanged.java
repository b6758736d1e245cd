package org.maillage.people.published;

import org.maillage.platform.delivery.DomainEvent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * These persons are now known under these names. Published once for the rows of a file that are imported in one transaction, and in
 * answer to {@link PersonCardsRequested}; a change of one person is a {@link PersonCardChanged}. Whoever hears the one hears the
 * other.
 *
 * @param cards at least one, at most 1,000, each person once
 */
public record PersonCardsChanged(UUID eventId, Instant at, List<PersonCard> cards)
        implements DomainEvent {

    public PersonCardsChanged {
        cards = List.copyOf(cards);
    }
}
