package org.maillage.events.event;

import org.maillage.events.access.EventsPermission;
import org.maillage.events.published.EventId;
import org.maillage.platform.actor.Access;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Says which organisations organise a gathering; each of them may then work on it. */
@Service
class OrganiseEvent {

    private final Access access;
    private final EventHolders holders;
    private final Organisers organisers;
    private final EventTrail trail;

    OrganiseEvent(Access access, EventHolders holders, Organisers organisers, EventTrail trail) {
        this.access = access;
        this.holders = holders;
        this.organisers = organisers;
        this.trail = trail;
    }

    private record Organisation(String organiser) {}

    @Transactional
    void add(EventId event, UUID organisation) {
        var act =
                access.require(
                        EventsPermission.EVENT_EDIT,
                        holders.of(event, EventsPermission.EVENT_EDIT));
        if (organisers.add(event, organisation)) {
            trail.record(
                    act,
                    EventTrail.event(event),
                    "organiser-added",
                    null,
                    new Organisation(name(event, organisation)));
        }
    }

    @Transactional
    void remove(EventId event, UUID organisation) {
        var act =
                access.require(
                        EventsPermission.EVENT_EDIT,
                        holders.of(event, EventsPermission.EVENT_EDIT));
        var before = new Organisation(name(event, organisation));
        if (organisers.remove(event, organisation)) {
            trail.record(act, EventTrail.event(event), "organiser-removed", before, null);
        }
    }

    private String name(EventId event, UUID organisation) {
        return organisers.of(event).stream()
                .filter(organiser -> organiser.id().equals(organisation))
                .map(Organisers.Organiser::name)
                .findFirst()
                .orElse("–");
    }
}
