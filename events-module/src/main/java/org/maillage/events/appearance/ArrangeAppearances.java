package org.maillage.events.appearance;

import static org.maillage.events.access.EventsPermission.EVENT_EDIT;

import org.maillage.events.event.EventHolders;
import org.maillage.events.event.EventTrail;
import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;

/** Adds people to a session, changes what is said of them, orders and removes them. */
@Service
class ArrangeAppearances {

    private final Access access;
    private final EventHolders holders;
    private final Appearances appearances;
    private final EventTrail trail;

    ArrangeAppearances(
            Access access, EventHolders holders, Appearances appearances, EventTrail trail) {
        this.access = access;
        this.holders = holders;
        this.appearances = appearances;
        this.trail = trail;
    }

    /** How it ended. */
    enum Outcome {
        DONE,
        /** The person or the organisation is not known here, or not any more. */
        UNKNOWN,
        /** The person was erased: nothing may be written that could tell who it was. */
        ERASED
    }

    @Transactional
    Outcome add(EventId event, SessionId session, UUID id, UUID person, AppearanceFacts facts) {
        var act = access.require(EVENT_EDIT, holders.of(event, EVENT_EDIT));
        holders.holdProgramme(event);
        appearances.requireSession(event, session);
        if (!appearances.insert(session, id, person, facts)) {
            return Outcome.UNKNOWN;
        }
        var after = appearances.find(session, id).state();
        trail.record(act, EventTrail.session(session), "appearance-added", null, after);
        return Outcome.DONE;
    }

    /** @throws Conflict when somebody has changed it since that version */
    @Transactional
    Outcome edit(EventId event, SessionId session, UUID id, int version, AppearanceFacts facts) {
        var act = access.require(EVENT_EDIT, holders.of(event, EVENT_EDIT));
        appearances.requireSession(event, session);
        var before = appearances.find(session, id);
        if (before.version() == version && before.erased() && facts.tellsWho()) {
            return Outcome.ERASED;
        }
        if (!appearances.update(before, version, facts)) {
            return Outcome.UNKNOWN;
        }
        var after = appearances.find(session, id).state();
        trail.record(act, EventTrail.session(session), "appearance-edited", before.state(), after);
        return Outcome.DONE;
    }

    /** One place up or down; at the end of the list nothing happens. */
    @Transactional
    void move(EventId event, SessionId session, UUID id, boolean up) {
        var act = access.require(EVENT_EDIT, holders.of(event, EVENT_EDIT));
        holders.holdProgramme(event);
        appearances.requireSession(event, session);
        var all = new ArrayList<>(appearances.of(session));
        int from = all.indexOf(appearances.find(session, id));
        int to = up ? from - 1 : from + 1;
        if (to < 0 || to >= all.size()) {
            return;
        }
        Collections.swap(all, from, to);
        appearances.place(all);
        trail.record(act, EventTrail.session(session), "appearance-moved", null, null);
    }

    @Transactional
    void remove(EventId event, SessionId session, UUID id) {
        var act = access.require(EVENT_EDIT, holders.of(event, EVENT_EDIT));
        holders.holdProgramme(event);
        appearances.requireSession(event, session);
        var before = appearances.find(session, id).state();
        appearances.delete(id);
        trail.record(act, EventTrail.session(session), "appearance-removed", before, null);
    }
}
