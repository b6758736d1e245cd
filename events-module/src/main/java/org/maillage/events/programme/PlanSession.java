package org.maillage.events.programme;

import static org.maillage.events.access.EventsPermission.EVENT_EDIT;

import org.maillage.events.event.EventHolders;
import org.maillage.events.event.EventTrail;
import org.maillage.events.programme.DayOrder.Slot;
import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Objects;

/** Adds, changes, moves and removes sessions. */
@Service
class PlanSession {

    private final Access access;
    private final EventHolders holders;
    private final Sessions sessions;
    private final EventTrail trail;

    PlanSession(Access access, EventHolders holders, Sessions sessions, EventTrail trail) {
        this.access = access;
        this.holders = holders;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** False when its day or room has been removed meanwhile. */
    @Transactional
    boolean add(EventId event, SessionId id, SessionFacts facts) {
        var act = access.require(EVENT_EDIT, holders.of(event, EVENT_EDIT));
        holders.holdProgramme(event);
        if (!sessions.hasPlaceFor(event, facts)) {
            return false;
        }
        sessions.insert(event, id, facts, act.at());
        place(event, id, facts);
        var after = sessions.find(event, id).state();
        trail.record(act, EventTrail.session(id), "created", null, after);
        trail.sessionChanged(act, id);
        return true;
    }

    /**
     * False when its day or room has been removed meanwhile.
     *
     * @throws Conflict when somebody has changed it since that version
     */
    @Transactional
    boolean edit(EventId event, SessionId id, int version, SessionFacts facts) {
        var act = access.require(EVENT_EDIT, holders.of(event, EVENT_EDIT));
        holders.holdProgramme(event);
        var before = sessions.find(event, id);
        if (!sessions.hasPlaceFor(event, facts)) {
            return false;
        }
        sessions.update(id, version, facts, act.at());
        if (!samePlace(before.facts(), facts)) {
            place(event, id, facts);
        }
        var after = sessions.find(event, id).state();
        trail.record(act, EventTrail.session(id), "edited", before.state(), after);
        trail.sessionChanged(act, id);
        return true;
    }

    private static boolean samePlace(SessionFacts before, SessionFacts after) {
        return Objects.equals(before.day(), after.day())
                && Objects.equals(before.startTime(), after.startTime());
    }

    private void place(EventId event, SessionId id, SessionFacts facts) {
        var order = sessions.order(event, facts.day());
        order.remove(id);
        order.insert(new Slot(id, facts.startTime()));
        sessions.keep(order);
    }

    /** False when it cannot move that way. */
    @Transactional
    boolean move(EventId event, SessionId id, Move move) {
        var act = access.require(EVENT_EDIT, holders.of(event, EVENT_EDIT));
        holders.holdProgramme(event);
        var session = sessions.find(event, id);
        var order = sessions.order(event, session.facts().day());
        if (!order.move(id, move)) {
            return false;
        }
        sessions.keep(order);
        trail.record(act, EventTrail.session(id), "moved", null, null);
        return true;
    }

    @Transactional
    void remove(EventId event, SessionId id) {
        var act = access.require(EVENT_EDIT, holders.of(event, EVENT_EDIT));
        holders.holdProgramme(event);
        var before = sessions.find(event, id);
        var people = sessions.peopleOf(id);
        trail.sessionRemoved(act, id);
        sessions.delete(id);
        var subject = EventTrail.event(event);
        people.forEach(gone -> trail.record(act, subject, "appearance-removed", gone, null));
        trail.record(act, subject, "session-removed", RemovedSession.of(before), null);
    }
}
