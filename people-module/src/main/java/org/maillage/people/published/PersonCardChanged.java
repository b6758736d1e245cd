package org.maillage.people.published;

import org.maillage.platform.delivery.DomainEvent;

import java.time.Instant;
import java.util.UUID;

/**
 * A person is now known under this name. Published in the transaction of each change of the person, but for what an
 * import changes, which is a {@link PersonCardsChanged}. A full snapshot: of two cards of one person the one with the
 * higher revision is true, in whatever order they arrive.
 *
 * @param revision grows with each change of the person, beginning with 1
 * @param displayName as the person is to be shown; empty when erased
 * @param erased the person has been erased: no later card will come, and the name has to go from every replica
 */
public record PersonCardChanged(
        UUID eventId,
        Instant at,
        PersonId person,
        long revision,
        String displayName,
        boolean erased)
        implements DomainEvent {

    /** Its content, as {@link PersonCardsChanged} has it for many. */
    public PersonCard card() {
        return new PersonCard(person, revision, displayName, erased);
    }
}
