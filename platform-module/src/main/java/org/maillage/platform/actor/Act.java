package org.maillage.platform.actor;

import java.time.Instant;

/** An act that was allowed: who, and when (to the microsecond, as PostgreSQL keeps it). Only {@link Access} makes one. */
public final class Act {

    private final Actor actor;
    private final Instant at;

    Act(Actor actor, Instant at) {
        this.actor = actor;
        this.at = at;
    }

    public Actor actor() {
        return actor;
    }

    public Instant at() {
        return at;
    }
}
