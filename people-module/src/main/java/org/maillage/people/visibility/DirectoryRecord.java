package org.maillage.people.visibility;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.PersonId;

import java.util.UUID;

/**
 * What the directory knows of a person's record.
 *
 * @param version of the visibility
 * @param account whose own record it is
 */
record DirectoryRecord(
        PersonId person,
        String name,
        UUID owner,
        @Nullable UUID account,
        int version,
        VisibilityState state) {}
