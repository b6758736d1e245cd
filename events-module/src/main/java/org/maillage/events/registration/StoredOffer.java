package org.maillage.events.registration;

import java.time.Instant;
import java.util.UUID;

/** The seats for one audience as they are now. */
record StoredOffer(UUID id, int version, int taken, OfferFacts facts) {

    /** Whether one may register at that moment. */
    enum State {
        OPEN,
        FULL,
        NOT_YET,
        CLOSED
    }

    State state(Instant now, boolean eventOver) {
        var opens = facts.opensAt();
        var closes = facts.closesAt();
        if (eventOver || (closes != null && !now.isBefore(closes))) {
            return State.CLOSED;
        }
        if (opens != null && now.isBefore(opens)) {
            return State.NOT_YET;
        }
        return taken < facts.cap() ? State.OPEN : State.FULL;
    }

    public int free() {
        return facts.cap() - taken;
    }
}
