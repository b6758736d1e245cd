package org.maillage.events.programme;

import org.jspecify.annotations.Nullable;
import org.maillage.events.published.SessionKind;

import java.time.LocalTime;
import java.util.UUID;

/**
 * What staff say of a session.
 *
 * @param question what it asks, apart from its title
 * @param day null: not decided
 * @param room null: not decided
 */
record SessionFacts(
        SessionKind kind,
        String title,
        @Nullable String question,
        @Nullable UUID day,
        @Nullable UUID room,
        @Nullable LocalTime startTime,
        @Nullable LocalTime endTime,
        @Nullable Integer capacity,
        @Nullable String description) {}
