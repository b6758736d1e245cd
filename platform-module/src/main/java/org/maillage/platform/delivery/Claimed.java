package org.maillage.platform.delivery;

import java.util.UUID;

/** A publication that this instance has claimed, with its event as a record again. */
record Claimed(UUID publication, String listenerId, DomainEvent event) {

    Reception reception() {
        return new Reception(listenerId, event.eventId());
    }
}
