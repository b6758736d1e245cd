package org.maillage.platform.delivery;

import java.util.UUID;

/** A failed publication whose wait is over. */
record DuePublication(UUID id, String eventType, String serializedEvent) {}
