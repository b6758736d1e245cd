package org.maillage.sample.published;

import java.time.Instant;
import java.util.UUID;

/** A lamp burns. */
public record LampLit(UUID eventId, Instant at, String room) implements LightChanged {}
