package org.maillagetools.testkit.published;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The lamp is lit now. */
public record LampLit(
        UUID eventId,
        Instant at,
        LampId lamp,
        long revision,
        @Nullable LocalDate since,
        @Nullable String addedLater) {}
