package org.maillage.practices.published;

import org.maillage.people.published.OrganisationId;
import org.maillage.platform.delivery.DomainEvent;

import java.time.Instant;
import java.util.UUID;

/**
 * The sheet can be read by everybody. Published each time a draft becomes public.
 *
 * @param kind key of the kind of practice
 * @param owner the organisation that answers for the sheet
 */
public record PracticePublished(
        UUID eventId, Instant at, PracticeId practice, String kind, OrganisationId owner)
        implements DomainEvent {

    /** The owner's bare id, for practice modules, which do not know organisations. */
    public UUID ownerId() {
        return owner.value();
    }
}
