package org.maillage.people.published;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.delivery.DomainEvent;

import java.time.Instant;
import java.util.UUID;

/**
 * An organisation is now known under this name. Published in the transaction of each change of the organisation, and
 * again, with the same revision, in answer to {@link OrganisationCardsRequested}. A full snapshot: of two cards of one
 * organisation the one with the higher revision is true, in whatever order they arrive.
 *
 * @param revision grows with each change of the organisation, beginning with 1
 * @param displayName its name today, without its aliases; empty when erased
 * @param place where it is, as one line to show (commune and department, or region); null when that is not known
 * @param erased the organisation has been erased: no later card will come
 */
public record OrganisationCardChanged(
        UUID eventId,
        Instant at,
        OrganisationId organisation,
        long revision,
        String displayName,
        OrganisationType type,
        @Nullable String place,
        boolean erased)
        implements DomainEvent {}
