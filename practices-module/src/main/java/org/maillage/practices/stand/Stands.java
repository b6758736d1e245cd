package org.maillage.practices.stand;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.maillage.practices.db.Tables.CO_OWNER;
import static org.maillage.practices.db.Tables.MARKET;
import static org.maillage.practices.db.Tables.PRACTICE;
import static org.maillage.practices.db.Tables.SESSION_CARD;
import static org.maillage.practices.db.Tables.STAND;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.maillage.events.published.SessionId;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.maillage.practices.published.PracticeCardChanged;
import org.maillage.practices.published.PracticeId;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The stands as the database keeps them. */
@Component
class Stands {

    private static final int LONGEST_SLUG = 190;

    private final DSLContext db;

    Stands(DSLContext db) {
        this.db = db;
    }

    /** The sheet that asks for a stand. */
    record Exhibit(UUID owner, int revision, String slug, boolean published) {}

    Exhibit exhibit(PracticeId practice) {
        return db.select(PRACTICE.OWNER_ID, PRACTICE.VERSION, PRACTICE.SLUG, PRACTICE.PUBLISHED_AT)
                .from(PRACTICE)
                .where(PRACTICE.ID.eq(practice.value()))
                .forShare()
                .fetchOptional(row ->
                        new Exhibit(row.value1(), row.value2(), row.value3(), row.value4() != null))
                .orElseThrow(() -> new NotFound("practice " + practice.value()));
    }

    Exhibitors exhibitors(PracticeId practice) {
        var sheet = practice.value();
        return new Exhibitors(
                db.select(PRACTICE.OWNER_ID, inline(0))
                        .from(PRACTICE)
                        .where(PRACTICE.ID.eq(sheet))
                        .unionAll(
                                select(CO_OWNER.ORGANISATION_ID, inline(1))
                                        .from(CO_OWNER)
                                        .where(CO_OWNER.PRACTICE_ID.eq(sheet)))
                        .orderBy(2, 1)
                        .fetch(PRACTICE.OWNER_ID));
    }

    /** The market, locked until the transaction ends: two wishes for its last place come one after the other. */
    Market marketForUpdate(StandWish wish) {
        var session = wish.session().value();
        db.insertInto(MARKET, MARKET.SESSION_ID).values(session).onConflictDoNothing().execute();
        var capacity =
                db.select(MARKET.CAPACITY)
                        .from(MARKET)
                        .where(MARKET.SESSION_ID.eq(session))
                        .forUpdate()
                        .fetchSingle(MARKET.CAPACITY);
        var open =
                SESSION_CARD
                        .SESSION_ID
                        .eq(session)
                        .and(SESSION_CARD.MARKET.isTrue())
                        .and(SESSION_CARD.REMOVED.isFalse());
        var present = STAND.SESSION_ID.eq(session).and(STAND.WITHDRAWN_AT.isNull());
        return new Market(
                db.fetchExists(SESSION_CARD, open),
                capacity,
                db.fetchCount(STAND, present),
                db.fetchExists(STAND, present.and(STAND.PRACTICE_ID.eq(wish.practice().value()))));
    }

    Stand add(StandWish wish, Exhibit exhibit, Instant at) {
        var eventSlug =
                db.select(SESSION_CARD.EVENT_SLUG)
                        .from(SESSION_CARD)
                        .where(SESSION_CARD.SESSION_ID.eq(wish.session().value()))
                        .fetchSingle(SESSION_CARD.EVENT_SLUG);
        var whole = exhibit.slug() + "-" + eventSlug;
        var slug = whole.substring(0, Math.min(whole.length(), LONGEST_SLUG));
        var free = slug;
        for (int n = 2; !added(wish, exhibit, free, at); n++) {
            free = slug + "-" + n;
        }
        return get(wish.stand());
    }

    private boolean added(StandWish wish, Exhibit exhibit, String slug, Instant at) {
        return db.insertInto(STAND)
                        .set(STAND.ID, wish.stand())
                        .set(STAND.OWNER_ID, exhibit.owner())
                        .set(STAND.CREATED_AT, at)
                        .set(STAND.CHANGED_AT, at)
                        .set(STAND.PRACTICE_ID, wish.practice().value())
                        .set(STAND.SESSION_ID, wish.session().value())
                        .set(STAND.SLUG, slug)
                        .set(STAND.PRACTICE_REVISION, (long) exhibit.revision())
                        .set(STAND.SHOWN, true)
                        .onConflict(STAND.SLUG)
                        .doNothing()
                        .execute()
                == 1;
    }

    Stand get(UUID id) {
        return fetch(STAND.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("stand " + id));
    }

    /**
     * @throws Conflict when the stand is not of this version any more, or is withdrawn already
     */
    Stand withdraw(UUID id, int version, Instant at) {
        int changed =
                db.update(STAND)
                        .set(STAND.WITHDRAWN_AT, at)
                        .set(STAND.CHANGED_AT, at)
                        .set(STAND.SHOWN, false)
                        .set(STAND.VERSION, STAND.VERSION.plus(1))
                        .where(STAND.ID.eq(id), STAND.VERSION.eq(version))
                        .and(STAND.WITHDRAWN_AT.isNull())
                        .execute();
        if (changed != 1) {
            throw new Conflict("stand " + id);
        }
        return get(id);
    }

    /** Takes over what the sheet's card says, unless a later one has been taken over already; the stands that it changed. */
    List<Stand> follow(PracticeCardChanged card) {
        var changed =
                db.update(STAND)
                        .set(STAND.PRACTICE_REVISION, card.revision())
                        .set(STAND.OWNER_ID, card.owner().value())
                        .set(STAND.CHANGED_AT, card.at())
                        .set(STAND.SHOWN, card.published() && !card.removed())
                        .set(STAND.VERSION, STAND.VERSION.plus(1))
                        .where(STAND.PRACTICE_ID.eq(card.practice().value()))
                        .and(STAND.PRACTICE_REVISION.lt(card.revision()))
                        .and(STAND.WITHDRAWN_AT.isNull())
                        .returning(STAND.ID)
                        .fetch(STAND.ID);
        return fetch(STAND.ID.in(changed));
    }

    private List<Stand> fetch(Condition condition) {
        return db.select(
                        STAND.asterisk(),
                        PRACTICE.TITLE,
                        SESSION_CARD.TITLE,
                        SESSION_CARD.EVENT_TITLE)
                .from(STAND)
                .join(PRACTICE)
                .on(PRACTICE.ID.eq(STAND.PRACTICE_ID))
                .leftJoin(SESSION_CARD)
                .on(SESSION_CARD.SESSION_ID.eq(STAND.SESSION_ID))
                .where(condition)
                .orderBy(STAND.ID)
                .fetch(Stands::stand);
    }

    private static Stand stand(Record row) {
        var stand = row.into(STAND);
        return new Stand(
                stand.getId(),
                stand.getVersion(),
                stand.getOwnerId(),
                new PracticeId(stand.getPracticeId()),
                new SessionId(stand.getSessionId()),
                stand.getSlug(),
                row.get(PRACTICE.TITLE),
                market(row),
                stand.getShown());
    }

    private static String market(Record row) {
        var session = row.get(SESSION_CARD.TITLE);
        return session == null ? "" : session + " – " + row.get(SESSION_CARD.EVENT_TITLE);
    }
}
