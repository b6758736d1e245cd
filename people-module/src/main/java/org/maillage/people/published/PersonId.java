package org.maillage.people.published;

import org.maillage.platform.id.UuidV7;

import java.util.UUID;

/**
 * The id of a person, with or without an account.
 *
 * @param value UUID version 7, or version 5 for demonstration data
 */
public record PersonId(UUID value) {

    /** A new id, later in order than those before. */
    public static PersonId next() {
        return new PersonId(UuidV7.next());
    }
}
