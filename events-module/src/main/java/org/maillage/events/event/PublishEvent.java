package org.maillage.events.event;

import org.maillage.events.access.EventsPermission;
import org.maillage.events.published.EventId;
import org.maillage.platform.actor.Access;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a gathering to the public, or takes it back. Nothing happens when it already is so. */
@Service
class PublishEvent {

    private final Access access;
    private final EventHolders holders;
    private final Events events;
    private final EventTrail trail;

    PublishEvent(Access access, EventHolders holders, Events events, EventTrail trail) {
        this.access = access;
        this.holders = holders;
        this.events = events;
        this.trail = trail;
    }

    @Transactional
    void publish(EventId id) {
        show(id, true, "published");
    }

    @Transactional
    void unpublish(EventId id) {
        show(id, false, "unpublished");
    }

    private void show(EventId id, boolean published, String action) {
        var act =
                access.require(
                        EventsPermission.EVENT_PUBLISH,
                        holders.of(id, EventsPermission.EVENT_PUBLISH));
        if (events.show(id, published, act.at())) {
            trail.record(act, EventTrail.event(id), action, null, null);
            trail.allSessionsChanged(act, id);
        }
    }
}
