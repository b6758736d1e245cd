package org.maillage.events.published;

import org.maillage.platform.id.UuidV7;

import java.util.UUID;

/** A gathering's id. */
public record EventId(UUID value) {

    /** A new one, UUID version 7. */
    public static EventId next() {
        return new EventId(UuidV7.next());
    }
}
