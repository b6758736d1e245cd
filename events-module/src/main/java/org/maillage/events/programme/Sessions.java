package org.maillage.events.programme;

import static org.maillage.events.db.Tables.APPEARANCE;
import static org.maillage.events.db.Tables.DAY;
import static org.maillage.events.db.Tables.ROOM;
import static org.maillage.events.db.Tables.SESSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.maillage.events.programme.DayOrder.Place;
import org.maillage.events.programme.DayOrder.Slot;
import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionId;
import org.maillage.events.published.SessionKind;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Storage of sessions. */
@Component
class Sessions {

    private final DSLContext db;

    Sessions(DSLContext db) {
        this.db = db;
    }

    /** @throws NotFound when the event has no such session */
    StoredSession find(EventId event, SessionId id) {
        return db.select(SESSION.fields())
                .select(DAY.DATE, ROOM.NAME)
                .from(SESSION)
                .leftJoin(DAY)
                .on(DAY.ID.eq(SESSION.DAY_ID))
                .leftJoin(ROOM)
                .on(ROOM.ID.eq(SESSION.ROOM_ID))
                .where(SESSION.ID.eq(id.value()), SESSION.EVENT_ID.eq(event.value()))
                .fetchOptional(Sessions::stored)
                .orElseThrow(() -> new NotFound("session " + id.value()));
    }

    private static StoredSession stored(Record row) {
        return new StoredSession(
                new SessionId(row.get(SESSION.ID)),
                new EventId(row.get(SESSION.EVENT_ID)),
                row.get(SESSION.VERSION),
                new SessionFacts(
                        SessionKind.valueOf(row.get(SESSION.KIND)),
                        row.get(SESSION.TITLE),
                        row.get(SESSION.QUESTION),
                        row.get(SESSION.DAY_ID),
                        row.get(SESSION.ROOM_ID),
                        row.get(SESSION.START_TIME),
                        row.get(SESSION.END_TIME),
                        row.get(SESSION.CAPACITY),
                        row.get(SESSION.DESCRIPTION)),
                row.get(DAY.DATE),
                row.get(ROOM.NAME));
    }

    void insert(EventId event, SessionId id, SessionFacts facts, Instant at) {
        db.insertInto(SESSION)
                .set(SESSION.ID, id.value())
                .set(SESSION.EVENT_ID, event.value())
                .set(SESSION.CREATED_AT, at)
                .set(SESSION.CHANGED_AT, at)
                .set(SESSION.POSITION, Integer.MAX_VALUE)
                .set(SESSION.RANK, 1)
                .set(columns(facts))
                .execute();
    }

    /** @throws Conflict when somebody else was faster */
    void update(SessionId id, int version, SessionFacts facts, Instant at) {
        int changed =
                db.update(SESSION)
                        .set(columns(facts))
                        .set(SESSION.CHANGED_AT, at)
                        .set(SESSION.VERSION, SESSION.VERSION.plus(1))
                        .where(SESSION.ID.eq(id.value()), SESSION.VERSION.eq(version))
                        .execute();
        if (changed == 0) {
            throw new Conflict("session " + id.value());
        }
    }

    /** Whether the event still has the day and the room; to be asked while the programme is held. */
    boolean hasPlaceFor(EventId event, SessionFacts facts) {
        var day = facts.day();
        var room = facts.room();
        return (day == null || db.fetchExists(DAY, DAY.ID.eq(day), DAY.EVENT_ID.eq(event.value())))
                && (room == null
                        || db.fetchExists(ROOM, ROOM.ID.eq(room), ROOM.EVENT_ID.eq(event.value())));
    }

    List<RemovedSession.Appearance> peopleOf(SessionId id) {
        return db.select(
                        SESSION.TITLE,
                        APPEARANCE.PERSON_NAME,
                        APPEARANCE.ROLE,
                        APPEARANCE.FUNCTION,
                        APPEARANCE.ORGANISATION_NAME,
                        APPEARANCE.ANNOUNCED_AS)
                .from(APPEARANCE)
                .join(SESSION)
                .on(SESSION.ID.eq(APPEARANCE.SESSION_ID))
                .where(APPEARANCE.SESSION_ID.eq(id.value()))
                .orderBy(APPEARANCE.POSITION, APPEARANCE.ID)
                .fetch(Records.mapping(RemovedSession.Appearance::new));
    }

    void delete(SessionId id) {
        db.deleteFrom(SESSION).where(SESSION.ID.eq(id.value())).execute();
    }

    private static Map<Field<?>, @Nullable Object> columns(SessionFacts facts) {
        var columns = new HashMap<Field<?>, @Nullable Object>();
        columns.put(SESSION.KIND, facts.kind().name());
        columns.put(SESSION.TITLE, facts.title());
        columns.put(SESSION.QUESTION, facts.question());
        columns.put(SESSION.DAY_ID, facts.day());
        columns.put(SESSION.ROOM_ID, facts.room());
        columns.put(SESSION.START_TIME, facts.startTime());
        columns.put(SESSION.END_TIME, facts.endTime());
        columns.put(SESSION.CAPACITY, facts.capacity());
        columns.put(SESSION.DESCRIPTION, facts.description());
        return columns;
    }

    /** @param day null: the sessions without a day */
    DayOrder order(EventId event, @Nullable UUID day) {
        return DayOrder.of(
                db.select(SESSION.ID, SESSION.START_TIME, SESSION.POSITION, SESSION.RANK)
                        .from(SESSION)
                        .where(SESSION.EVENT_ID.eq(event.value()), on(day))
                        .fetch(row ->
                                new Place(
                                        new Slot(new SessionId(row.value1()), row.value2()),
                                        row.value3(),
                                        row.value4())));
    }

    private static Condition on(@Nullable UUID day) {
        return day == null ? SESSION.DAY_ID.isNull() : SESSION.DAY_ID.eq(day);
    }

    void keep(DayOrder order) {
        for (var place : order.places()) {
            db.update(SESSION)
                    .set(SESSION.POSITION, place.position())
                    .set(SESSION.RANK, place.rank())
                    .where(
                            SESSION.ID.eq(place.slot().id().value()),
                            SESSION.POSITION.ne(place.position()).or(SESSION.RANK.ne(place.rank())))
                    .execute();
        }
    }
}
