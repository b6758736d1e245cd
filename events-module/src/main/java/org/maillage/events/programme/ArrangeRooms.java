package org.maillage.events.programme;

import static org.maillage.events.access.EventsPermission.EVENT_EDIT;

import org.maillage.events.event.EventHolders;
import org.maillage.events.event.EventTrail;
import org.maillage.events.programme.Rooms.RoomFacts;
import org.maillage.events.published.EventId;
import org.maillage.platform.actor.Access;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Adds, changes and removes the rooms of a gathering. */
@Service
class ArrangeRooms {

    private final Access access;
    private final EventHolders holders;
    private final Rooms rooms;
    private final EventTrail trail;

    ArrangeRooms(Access access, EventHolders holders, Rooms rooms, EventTrail trail) {
        this.access = access;
        this.holders = holders;
        this.rooms = rooms;
        this.trail = trail;
    }

    /** How it ended. */
    enum Outcome {
        DONE,
        NAME_TAKEN
    }

    @Transactional
    Outcome add(EventId event, UUID id, RoomFacts facts) {
        var act = access.require(EVENT_EDIT, holders.of(event, EVENT_EDIT));
        holders.holdProgramme(event);
        if (!rooms.insert(event, id, facts)) {
            return Outcome.NAME_TAKEN;
        }
        trail.record(act, EventTrail.event(event), "room-added", null, new RoomState(facts));
        return Outcome.DONE;
    }

    @Transactional
    Outcome edit(EventId event, UUID id, int version, RoomFacts facts) {
        var act = access.require(EVENT_EDIT, holders.of(event, EVENT_EDIT));
        holders.holdProgramme(event);
        var before = rooms.find(event, id);
        if (rooms.isTaken(event, id, facts.name())) {
            return Outcome.NAME_TAKEN;
        }
        rooms.update(id, version, facts);
        trail.record(
                act,
                EventTrail.event(event),
                "room-edited",
                new RoomState(before.facts()),
                new RoomState(facts));
        return Outcome.DONE;
    }

    @Transactional
    void remove(EventId event, UUID id) {
        var act = access.require(EVENT_EDIT, holders.of(event, EVENT_EDIT));
        holders.holdProgramme(event);
        var before = rooms.find(event, id);
        rooms.delete(id);
        trail.record(
                act, EventTrail.event(event), "room-removed", new RoomState(before.facts()), null);
    }

    private record RoomState(String room) {
        RoomState(RoomFacts facts) {
            this(facts.capacity() == null ? facts.name() : facts.name() + " · " + facts.capacity());
        }
    }
}
