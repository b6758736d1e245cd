package org.maillage.events.published;

import org.maillage.platform.id.UuidV7;

import java.util.UUID;

/** The id of a session of a gathering's programme. */
public record SessionId(UUID value) {

    /** A new one, UUID version 7. */
    public static SessionId next() {
        return new SessionId(UuidV7.next());
    }
}
