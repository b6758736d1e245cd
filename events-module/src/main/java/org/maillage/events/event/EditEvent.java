package org.maillage.events.event;

import org.maillage.events.access.EventsPermission;
import org.maillage.events.published.EventId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is said of a gathering. */
@Service
class EditEvent {

    private final Access access;
    private final EventHolders holders;
    private final Events events;
    private final EventTrail trail;

    EditEvent(Access access, EventHolders holders, Events events, EventTrail trail) {
        this.access = access;
        this.holders = holders;
        this.events = events;
        this.trail = trail;
    }

    /**
     * @param facts an empty slug: the address stays
     * @throws Conflict when somebody has changed it since that version
     */
    @Transactional
    SaveOutcome edit(EventId id, int version, EventFacts facts) {
        var act =
                access.require(
                        EventsPermission.EVENT_EDIT, holders.of(id, EventsPermission.EVENT_EDIT));
        var before = events.find(id);
        var after = facts.slug().isEmpty() ? facts.withSlug(before.facts().slug()) : facts;
        if (!events.claim(after.slug(), id)) {
            return SaveOutcome.SLUG_TAKEN;
        }
        events.update(before, version, after, act.at());
        trail.record(act, EventTrail.event(id), "edited", before.facts(), after);
        if (!after.sameOnCards(before.facts())) {
            trail.allSessionsChanged(act, id);
        }
        return SaveOutcome.SAVED;
    }
}
