package org.maillage.people.commune;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A commune, or one that was.
 *
 * @param until last day of one that exists no more
 * @param successor code of the commune that its territory belongs to now
 */
record Commune(
        String code,
        String name,
        @Nullable String epciCode,
        @Nullable String epciName,
        @Nullable LocalDate until,
        @Nullable String successor) {}
