package org.maillage.events.programme;

import org.jspecify.annotations.Nullable;
import org.maillage.events.demo.DemonstrationEvent;
import org.maillage.events.demo.DemonstrationPart;
import org.maillage.events.event.EventHeaderQuery;
import org.maillage.events.programme.Days.DayFacts;
import org.maillage.events.programme.Rooms.RoomFacts;
import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionId;
import org.maillage.events.published.SessionKind;
import org.maillage.platform.demo.DemonstrationIds;
import org.springframework.stereotype.Component;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/** The programmes of the demonstration gatherings. */
@Component
class ProgrammeDemonstration implements DemonstrationPart {

    private final ArrangeRooms rooms;
    private final ArrangeDays days;
    private final PlanSession sessions;
    private final EventHeaderQuery headers;

    ProgrammeDemonstration(
            ArrangeRooms rooms, ArrangeDays days, PlanSession sessions, EventHeaderQuery headers) {
        this.rooms = rooms;
        this.days = days;
        this.sessions = sessions;
        this.headers = headers;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load(DemonstrationEvent event) {
        var id = new EventId(event.id());
        event.rooms()
                .forEach(room ->
                        rooms.add(
                                id,
                                event.roomId(room.reference()),
                                new RoomFacts(room.name(), room.capacity())));
        var start = headers.forReading(event.id()).dates().start();
        for (var day : event.days()) {
            var date = Objects.requireNonNull(start).plusDays(day.offset());
            days.add(id, event.dayId(day), new DayFacts(date, day.title()));
            day.blocks().forEach(block -> load(event, day, block));
        }
    }

    private void load(
            DemonstrationEvent event,
            DemonstrationEvent.Day day,
            List<DemonstrationEvent.Session> block) {
        var gathering = new EventId(event.id());
        for (int i = 0; i < block.size(); i++) {
            var session = block.get(i);
            var id = new SessionId(DemonstrationIds.of("session", session.reference()));
            sessions.add(gathering, id, facts(event, day, session));
            if (i > 0 && session.start() == null) {
                sessions.move(gathering, id, Move.JOIN);
            }
        }
    }

    private static SessionFacts facts(
            DemonstrationEvent event,
            DemonstrationEvent.Day day,
            DemonstrationEvent.Session session) {
        var room = session.room();
        return new SessionFacts(
                SessionKind.valueOf(session.kind()),
                session.title(),
                session.question(),
                event.dayId(day),
                room == null ? null : event.roomId(room),
                time(session.start()),
                time(session.end()),
                session.capacity(),
                session.description());
    }

    private static @Nullable LocalTime time(@Nullable String time) {
        return time == null ? null : LocalTime.parse(time);
    }
}
