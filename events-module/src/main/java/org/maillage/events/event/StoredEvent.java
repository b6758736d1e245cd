package org.maillage.events.event;

import org.maillage.events.published.EventId;

import java.util.UUID;

/** A gathering as it is stored now. */
record StoredEvent(EventId id, int version, UUID owner, boolean published, EventFacts facts) {}
