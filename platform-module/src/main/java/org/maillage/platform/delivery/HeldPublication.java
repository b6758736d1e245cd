package org.maillage.platform.delivery;

import java.util.UUID;

/** A publication that some instance has made or claimed, and not received for a while. */
record HeldPublication(UUID id, String listenerId, UUID eventId) {

    Reception reception() {
        return new Reception(listenerId, eventId);
    }
}
