package org.maillage.sample.published;

import org.maillage.platform.delivery.DomainEvent;

import java.time.Instant;
import java.util.UUID;

/** A fuse has blown, in some way. */
public record FuseBlown(UUID eventId, Instant at, String how) implements DomainEvent {}
