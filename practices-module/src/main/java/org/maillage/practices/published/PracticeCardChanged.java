package org.maillage.practices.published;

import org.maillage.people.published.OrganisationId;
import org.maillage.platform.delivery.DomainEvent;

import java.time.Instant;
import java.util.UUID;

/**
 * The sheet stands as told here: a full snapshot of what other modules show of it. Published after every change of the sheet and in
 * answer to {@link PracticeCardsRequested}; of two cards the one with the higher revision holds, whatever came last.
 *
 * @param revision grows with every change of the sheet
 * @param kind key of the kind of practice
 * @param slug last part of the sheet's public address
 * @param owner the organisation that answers for the sheet
 * @param published whether everybody can read it; false for a draft
 * @param removed the sheet is no more: a tombstone
 */
public record PracticeCardChanged(
        UUID eventId,
        Instant at,
        PracticeId practice,
        long revision,
        String kind,
        String slug,
        String title,
        OrganisationId owner,
        boolean published,
        boolean removed)
        implements DomainEvent {

    /** The owner's bare id, for practice modules, which do not know organisations. */
    public UUID ownerId() {
        return owner.value();
    }
}
