package org.maillage.events.programme;

import static org.maillage.events.db.Tables.DAY;
import static org.maillage.events.db.Tables.SESSION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionId;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Storage of the days of programmes. */
@Component
class Days {

    private final DSLContext db;

    Days(DSLContext db) {
        this.db = db;
    }

    /** A day as it is stored now. */
    record StoredDay(UUID id, int version, DayFacts facts) {}

    /** What staff say of a day. */
    record DayFacts(LocalDate date, @Nullable String title) {}

    List<StoredDay> of(EventId event) {
        return db.selectFrom(DAY)
                .where(DAY.EVENT_ID.eq(event.value()))
                .orderBy(DAY.DATE)
                .fetch(row ->
                        new StoredDay(
                                row.getId(),
                                row.getVersion(),
                                new DayFacts(row.getDate(), row.getTitle())));
    }

    StoredDay find(EventId event, UUID day) {
        return of(event).stream()
                .filter(stored -> stored.id().equals(day))
                .findFirst()
                .orElseThrow(() -> new NotFound("day " + day));
    }

    /** False when the event already has a day of that date. */
    boolean insert(EventId event, UUID id, DayFacts facts) {
        return db.insertInto(DAY)
                        .set(DAY.ID, id)
                        .set(DAY.EVENT_ID, event.value())
                        .set(DAY.DATE, facts.date())
                        .set(DAY.TITLE, facts.title())
                        .onConflict(DAY.EVENT_ID, DAY.DATE)
                        .doNothing()
                        .execute()
                == 1;
    }

    boolean isTaken(EventId event, UUID butFor, LocalDate date) {
        return db.fetchExists(
                DAY, DAY.EVENT_ID.eq(event.value()), DAY.DATE.eq(date), DAY.ID.ne(butFor));
    }

    void update(UUID id, int version, DayFacts facts) {
        int changed =
                db.update(DAY)
                        .set(DAY.DATE, facts.date())
                        .set(DAY.TITLE, facts.title())
                        .set(DAY.VERSION, DAY.VERSION.plus(1))
                        .where(DAY.ID.eq(id), DAY.VERSION.eq(version))
                        .execute();
        if (changed == 0) {
            throw new Conflict("day " + id);
        }
    }

    List<SessionId> sessionsOf(UUID day) {
        return db.select(SESSION.ID)
                .from(SESSION)
                .where(SESSION.DAY_ID.eq(day))
                .fetch(row -> new SessionId(row.value1()));
    }

    void delete(UUID id) {
        db.deleteFrom(DAY).where(DAY.ID.eq(id)).execute();
    }
}
