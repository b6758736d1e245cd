package org.maillage.events.registration;

import static org.maillage.events.access.EventsPermission.REGISTRATION_OPEN;

import org.maillage.events.event.EventHolders;
import org.maillage.events.event.EventTrail;
import org.maillage.events.published.EventId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Opens registration for an audience, changes its seats and times, or takes the offer back. */
@Service
class OpenRegistration {

    private final Access access;
    private final EventHolders holders;
    private final Offers offers;
    private final EventTrail trail;

    OpenRegistration(Access access, EventHolders holders, Offers offers, EventTrail trail) {
        this.access = access;
        this.holders = holders;
        this.offers = offers;
        this.trail = trail;
    }

    /** How it ended. */
    enum Outcome {
        DONE,
        AUDIENCE_TAKEN,
        /** More people have registered than there would be seats. */
        TOO_FEW_SEATS,
        /** Somebody has registered: it can be closed, but not removed. */
        IN_USE
    }

    @Transactional
    Outcome open(EventId event, UUID id, OfferFacts facts) {
        var act = access.require(REGISTRATION_OPEN, holders.of(event, REGISTRATION_OPEN));
        if (!offers.insert(event, id, facts)) {
            return Outcome.AUDIENCE_TAKEN;
        }
        trail.record(act, EventTrail.event(event), "registration-opened", null, facts);
        return Outcome.DONE;
    }

    /** @throws Conflict when somebody has changed it since that version */
    @Transactional
    Outcome change(EventId event, UUID id, int version, OfferFacts facts) {
        var act = access.require(REGISTRATION_OPEN, holders.of(event, REGISTRATION_OPEN));
        var before = offers.hold(event, id);
        if (!offers.update(before, version, facts)) {
            return Outcome.TOO_FEW_SEATS;
        }
        trail.record(act, EventTrail.event(event), "registration-changed", before.facts(), facts);
        return Outcome.DONE;
    }

    @Transactional
    Outcome withdraw(EventId event, UUID id) {
        var act = access.require(REGISTRATION_OPEN, holders.of(event, REGISTRATION_OPEN));
        var before = offers.find(event, id).facts();
        if (!offers.delete(id)) {
            return Outcome.IN_USE;
        }
        trail.record(act, EventTrail.event(event), "registration-withdrawn", before, null);
        return Outcome.DONE;
    }
}
