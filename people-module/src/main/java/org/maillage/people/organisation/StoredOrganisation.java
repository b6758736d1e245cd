package org.maillage.people.organisation;

import org.maillage.people.published.OrganisationCardChanged;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.id.UuidV7;

import java.time.Instant;
import java.util.UUID;

/** An organisation as it is kept. */
record StoredOrganisation(OrganisationId id, int version, UUID ownerId, OrganisationState state) {

    OrganisationCardChanged card(Instant at) {
        return new OrganisationCardChanged(
                UuidV7.next(), at, id, version, state.name(), state.type(), state.place(), false);
    }

    StoredOrganisation changed(OrganisationState next) {
        return new StoredOrganisation(id, version + 1, ownerId, next);
    }
}
