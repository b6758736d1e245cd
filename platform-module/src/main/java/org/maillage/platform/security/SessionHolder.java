package org.maillage.platform.security;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Device;

import java.time.Instant;
import java.util.UUID;

/**
 * What a session knows of its holder: whose it is, since when, and what it was opened with.
 *
 * @param proven when its holder last gave a second factor
 */
record SessionHolder(UUID account, Instant since, Device device, @Nullable Instant proven) {

    SessionHolder provenAt(Instant at) {
        return new SessionHolder(account, since, device, at);
    }
}
