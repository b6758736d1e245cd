package org.maillage.events.card;

import static org.maillage.events.db.Tables.DAY;
import static org.maillage.events.db.Tables.EVENT;
import static org.maillage.events.db.Tables.SESSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionCardChanged;
import org.maillage.events.published.SessionCardsRequested;
import org.maillage.events.published.SessionId;
import org.maillage.events.published.SessionKind;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.id.UuidV7;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;

/** Publishes the cards of sessions; every change gives them the next revision. */
@Component
public class SessionAnnouncements {

    private static final int PAGE = 500;

    private final DSLContext db;
    private final DomainEvents events;
    private final Clock clock;

    SessionAnnouncements(DSLContext db, DomainEvents events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    public void changed(SessionId session, Instant at) {
        announce(SESSION.ID.eq(session.value()), at, false);
    }

    /** Something on the cards of all sessions of the event has changed. */
    public void allChanged(EventId event, Instant at) {
        announce(SESSION.EVENT_ID.eq(event.value()), at, false);
    }

    /** To be called just before the session is deleted. */
    public void removed(SessionId session, Instant at) {
        announce(SESSION.ID.eq(session.value()), at, true);
    }

    private void announce(Condition which, Instant at, boolean removed) {
        db.update(SESSION)
                .set(SESSION.CARD_REVISION, SESSION.CARD_REVISION.plus(1))
                .where(which)
                .execute();
        sessions(which, Integer.MAX_VALUE)
                .forEach(session -> events.publish(card(session, at, removed)));
    }

    void answer(SessionCardsRequested request) {
        var after = request.after();
        var rest = after == null ? DSL.noCondition() : SESSION.ID.gt(after.value());
        var page = sessions(rest, PAGE).fetch();
        var now = clock.instant();
        page.forEach(session -> events.publish(card(session, now, false)));
        if (page.size() == PAGE) {
            var last = new SessionId(page.getLast().get(SESSION.ID));
            events.publish(
                    new SessionCardsRequested(UuidV7.next(), now, request.requester(), last));
        }
    }

    private ResultQuery<? extends Record> sessions(Condition which, int atMost) {
        return db.select(
                        SESSION.ID,
                        SESSION.CARD_REVISION,
                        SESSION.EVENT_ID,
                        SESSION.KIND,
                        SESSION.TITLE,
                        EVENT.TITLE,
                        EVENT.SLUG,
                        EVENT.STATUS,
                        DAY.DATE)
                .from(SESSION)
                .join(EVENT)
                .on(EVENT.ID.eq(SESSION.EVENT_ID))
                .leftJoin(DAY)
                .on(DAY.ID.eq(SESSION.DAY_ID))
                .where(which)
                .orderBy(SESSION.ID)
                .limit(atMost);
    }

    private static SessionCardChanged card(Record session, Instant at, boolean removed) {
        return new SessionCardChanged(
                UuidV7.next(),
                at,
                new SessionId(session.get(SESSION.ID)),
                session.get(SESSION.CARD_REVISION),
                new EventId(session.get(SESSION.EVENT_ID)),
                session.get(EVENT.TITLE),
                session.get(EVENT.SLUG),
                SessionKind.valueOf(session.get(SESSION.KIND)),
                session.get(SESSION.TITLE),
                session.get(DAY.DATE),
                session.get(EVENT.STATUS).equals("PUBLISHED"),
                removed);
    }
}
