package org.maillage.events.programme;

import static org.maillage.events.access.EventsPermission.EVENT_EDIT;

import org.maillage.events.event.EventHolders;
import org.maillage.events.event.EventTrail;
import org.maillage.events.programme.Days.DayFacts;
import org.maillage.events.published.EventId;
import org.maillage.platform.actor.Access;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Adds, changes and removes the days of a programme. */
@Service
class ArrangeDays {

    private final Access access;
    private final EventHolders holders;
    private final Days days;
    private final EventTrail trail;

    ArrangeDays(Access access, EventHolders holders, Days days, EventTrail trail) {
        this.access = access;
        this.holders = holders;
        this.days = days;
        this.trail = trail;
    }

    /** How it ended. */
    enum Outcome {
        DONE,
        DATE_TAKEN,
        /** Sessions stand on it: they have to be moved first. */
        HAS_SESSIONS
    }

    @Transactional
    Outcome add(EventId event, UUID id, DayFacts facts) {
        var act = access.require(EVENT_EDIT, holders.of(event, EVENT_EDIT));
        holders.holdProgramme(event);
        if (!days.insert(event, id, facts)) {
            return Outcome.DATE_TAKEN;
        }
        trail.record(act, EventTrail.event(event), "day-added", null, new DayState(facts));
        return Outcome.DONE;
    }

    @Transactional
    Outcome edit(EventId event, UUID id, int version, DayFacts facts) {
        var act = access.require(EVENT_EDIT, holders.of(event, EVENT_EDIT));
        holders.holdProgramme(event);
        var before = days.find(event, id);
        if (days.isTaken(event, id, facts.date())) {
            return Outcome.DATE_TAKEN;
        }
        days.update(id, version, facts);
        trail.record(
                act,
                EventTrail.event(event),
                "day-edited",
                new DayState(before.facts()),
                new DayState(facts));
        if (!facts.date().equals(before.facts().date())) {
            days.sessionsOf(id).forEach(session -> trail.sessionChanged(act, session));
        }
        return Outcome.DONE;
    }

    @Transactional
    Outcome remove(EventId event, UUID id) {
        var act = access.require(EVENT_EDIT, holders.of(event, EVENT_EDIT));
        holders.holdProgramme(event);
        var before = days.find(event, id);
        if (!days.sessionsOf(id).isEmpty()) {
            return Outcome.HAS_SESSIONS;
        }
        days.delete(id);
        trail.record(
                act, EventTrail.event(event), "day-removed", new DayState(before.facts()), null);
        return Outcome.DONE;
    }

    private record DayState(String day) {
        DayState(DayFacts facts) {
            this(
                    facts.title() == null
                            ? facts.date().toString()
                            : facts.date() + " " + facts.title());
        }
    }
}
