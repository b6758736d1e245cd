package org.maillage.practices.card;

import static org.jooq.impl.DSL.excluded;
import static org.maillage.practices.db.Tables.SESSION_CARD;

import org.jooq.DSLContext;
import org.maillage.events.published.SessionCardChanged;
import org.maillage.events.published.SessionKind;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the sessions as events last told them. Other sessions than markets are kept too: a market that became a plenary must not
 * come back with an older card.
 */
@Component
class SessionCards {

    private final DSLContext db;

    SessionCards(DSLContext db) {
        this.db = db;
    }

    @ApplicationModuleListener(id = "practices.session-card")
    void on(SessionCardChanged card) {
        db.insertInto(SESSION_CARD)
                .set(SESSION_CARD.SESSION_ID, card.session().value())
                .set(SESSION_CARD.REVISION, card.revision())
                .set(SESSION_CARD.EVENT_ID, card.event().value())
                .set(SESSION_CARD.EVENT_TITLE, card.eventTitle())
                .set(SESSION_CARD.EVENT_SLUG, card.eventSlug())
                .set(SESSION_CARD.MARKET, card.kind() == SessionKind.PRACTICE_MARKET)
                .set(SESSION_CARD.TITLE, card.title())
                .set(SESSION_CARD.DAY, card.day())
                .set(SESSION_CARD.PUBLISHED, card.published())
                .set(SESSION_CARD.REMOVED, card.removed())
                .onConflict(SESSION_CARD.SESSION_ID)
                .doUpdate()
                .setAllToExcluded()
                .where(SESSION_CARD.REVISION.lt(excluded(SESSION_CARD.REVISION)))
                .execute();
    }
}
