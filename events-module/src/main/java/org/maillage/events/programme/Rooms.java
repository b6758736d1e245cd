package org.maillage.events.programme;

import static org.maillage.events.db.Tables.ROOM;
import static org.maillage.events.db.Tables.SESSION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.events.published.EventId;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Storage of the rooms of gatherings. */
@Component
class Rooms {

    private final DSLContext db;

    Rooms(DSLContext db) {
        this.db = db;
    }

    /** A room as it is stored now. */
    record StoredRoom(UUID id, int version, RoomFacts facts) {}

    /** What staff say of a room. */
    record RoomFacts(String name, @Nullable Integer capacity) {}

    List<StoredRoom> of(EventId event) {
        return db.selectFrom(ROOM)
                .where(ROOM.EVENT_ID.eq(event.value()))
                .orderBy(ROOM.NAME.collate("fr-x-icu"))
                .fetch(row ->
                        new StoredRoom(
                                row.getId(),
                                row.getVersion(),
                                new RoomFacts(row.getName(), row.getCapacity())));
    }

    StoredRoom find(EventId event, UUID room) {
        return of(event).stream()
                .filter(stored -> stored.id().equals(room))
                .findFirst()
                .orElseThrow(() -> new NotFound("room " + room));
    }

    /** False when the event already has a room of that name. */
    boolean insert(EventId event, UUID id, RoomFacts facts) {
        return db.insertInto(ROOM)
                        .set(ROOM.ID, id)
                        .set(ROOM.EVENT_ID, event.value())
                        .set(ROOM.NAME, facts.name())
                        .set(ROOM.CAPACITY, facts.capacity())
                        .onConflict(ROOM.EVENT_ID, ROOM.NAME)
                        .doNothing()
                        .execute()
                == 1;
    }

    boolean isTaken(EventId event, UUID butFor, String name) {
        return db.fetchExists(
                ROOM, ROOM.EVENT_ID.eq(event.value()), ROOM.NAME.eq(name), ROOM.ID.ne(butFor));
    }

    void update(UUID id, int version, RoomFacts facts) {
        int changed =
                db.update(ROOM)
                        .set(ROOM.NAME, facts.name())
                        .set(ROOM.CAPACITY, facts.capacity())
                        .set(ROOM.VERSION, ROOM.VERSION.plus(1))
                        .where(ROOM.ID.eq(id), ROOM.VERSION.eq(version))
                        .execute();
        if (changed == 0) {
            throw new Conflict("room " + id);
        }
    }

    /** Sessions in it are then without a room. */
    void delete(UUID id) {
        db.update(SESSION).setNull(SESSION.ROOM_ID).where(SESSION.ROOM_ID.eq(id)).execute();
        db.deleteFrom(ROOM).where(ROOM.ID.eq(id)).execute();
    }
}
