package org.maillage.events.programme;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.maillage.events.db.Tables.APPEARANCE;
import static org.maillage.events.db.Tables.PROGRAMME_ENTRY;
import static org.maillage.events.db.Tables.ROOM;
import static org.maillage.events.db.Tables.SESSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.maillage.events.programme.ProgrammeView.DayView;
import org.maillage.events.programme.ProgrammeView.EntryView;
import org.maillage.events.programme.ProgrammeView.PersonView;
import org.maillage.events.programme.ProgrammeView.SessionView;
import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionId;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Reads a programme with everything that stands in it. */
@Component
class ProgrammeQuery {

    private final DSLContext db;
    private final Days days;

    ProgrammeQuery(DSLContext db, Days days) {
        this.db = db;
        this.days = days;
    }

    ProgrammeView of(EventId event) {
        var sessions = sessions(SESSION.EVENT_ID.eq(event.value()));
        var views = new ArrayList<DayView>();
        for (var day : days.of(event)) {
            views.add(
                    new DayView(
                            day.id(),
                            day.facts().date(),
                            day.facts().title(),
                            ProgrammeView.blocks(on(day.id(), sessions))));
        }
        var undecided = sessions.stream().filter(session -> session.day() == null).toList();
        if (!undecided.isEmpty()) {
            views.add(new DayView(null, null, null, ProgrammeView.blocks(undecided)));
        }
        return new ProgrammeView(views);
    }

    private static List<SessionView> on(UUID day, List<SessionView> sessions) {
        return sessions.stream().filter(session -> Objects.equals(session.day(), day)).toList();
    }

    /** @throws NotFound when the event has no such session */
    SessionView session(EventId event, SessionId id) {
        return sessions(SESSION.EVENT_ID.eq(event.value()).and(SESSION.ID.eq(id.value()))).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("session " + id.value()));
    }

    private List<SessionView> sessions(Condition which) {
        return db.select(
                        SESSION.ID,
                        SESSION.DAY_ID,
                        SESSION.POSITION,
                        SESSION.KIND,
                        SESSION.TITLE,
                        SESSION.QUESTION,
                        SESSION.START_TIME,
                        SESSION.END_TIME,
                        ROOM.NAME,
                        SESSION.CAPACITY,
                        SESSION.DESCRIPTION,
                        people(),
                        entries())
                .from(SESSION)
                .leftJoin(ROOM)
                .on(ROOM.ID.eq(SESSION.ROOM_ID))
                .where(which)
                .orderBy(SESSION.POSITION, SESSION.RANK, SESSION.ID)
                .fetch(mapping(SessionView::new));
    }

    private static Field<List<PersonView>> people() {
        return multiset(
                        select(
                                        APPEARANCE.ID,
                                        APPEARANCE.PERSON_NAME,
                                        APPEARANCE.ROLE,
                                        APPEARANCE.FUNCTION,
                                        APPEARANCE.ORGANISATION_NAME,
                                        APPEARANCE.ANNOUNCED_AS)
                                .from(APPEARANCE)
                                .where(APPEARANCE.SESSION_ID.eq(SESSION.ID))
                                .orderBy(APPEARANCE.POSITION, APPEARANCE.ID))
                .convertFrom(rows -> rows.map(mapping(PersonView::new)));
    }

    private static Field<List<EntryView>> entries() {
        return multiset(
                        select(PROGRAMME_ENTRY.TITLE, PROGRAMME_ENTRY.PATH)
                                .from(PROGRAMME_ENTRY)
                                .where(
                                        PROGRAMME_ENTRY.SESSION_ID.eq(SESSION.ID),
                                        PROGRAMME_ENTRY.WITHDRAWN.isFalse())
                                .orderBy(
                                        PROGRAMME_ENTRY.TITLE.collate("fr-x-icu"),
                                        PROGRAMME_ENTRY.ENTRY_ID))
                .convertFrom(rows -> rows.map(mapping(EntryView::new)));
    }
}
