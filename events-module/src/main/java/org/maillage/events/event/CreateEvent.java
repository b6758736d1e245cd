package org.maillage.events.event;

import org.maillage.events.access.EventsPermission;
import org.maillage.events.published.EventId;
import org.maillage.platform.actor.Access;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Creates a gathering, as a draft. */
@Service
class CreateEvent {

    private final Access access;
    private final Events events;
    private final EventTrail trail;

    CreateEvent(Access access, Events events, EventTrail trail) {
        this.access = access;
        this.events = events;
        this.trail = trail;
    }

    /** @param facts an empty slug: made from the title */
    @Transactional
    SaveOutcome create(EventId id, UUID owner, EventFacts facts) {
        var act = access.require(EventsPermission.EVENT_EDIT, owner);
        var complete = facts.slug().isEmpty() ? facts.withSlug(freeSlug(facts.title())) : facts;
        if (!events.claim(complete.slug(), id)) {
            return SaveOutcome.SLUG_TAKEN;
        }
        events.insert(id, owner, complete, act.at());
        trail.record(act, EventTrail.event(id), "created", null, complete);
        return SaveOutcome.SAVED;
    }

    private String freeSlug(String title) {
        return Slugs.candidates(Slugs.of(title)).filter(events::isFree).findFirst().orElseThrow();
    }
}
