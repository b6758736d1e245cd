package org.maillage.people.published;

import org.maillage.platform.id.UuidV7;

import java.util.UUID;

/**
 * The id of an organisation of the network or one of its partners.
 *
 * @param value UUID version 7, or version 5 for demonstration data
 */
public record OrganisationId(UUID value) {

    /** A new id, later in order than those before. */
    public static OrganisationId next() {
        return new OrganisationId(UuidV7.next());
    }
}
