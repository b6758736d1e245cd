package org.maillage.sample.published;

import java.time.Instant;
import java.util.UUID;

/** A blind is down. */
public record BlindLowered(UUID eventId, Instant at, String room, int degrees)
        implements LightChanged {}
