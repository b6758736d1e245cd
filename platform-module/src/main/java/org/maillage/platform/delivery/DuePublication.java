package org.maillage.platform.delivery;

import java.util.UUID;

/** A failed publication whose wait was over, claimed by this instance. */
record DuePublication(UUID id, String listenerId, String eventType, String serializedEvent) {}
