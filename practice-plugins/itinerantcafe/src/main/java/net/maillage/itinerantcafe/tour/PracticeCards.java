package net.maillage.itinerantcafe.tour;

import static net.maillage.itinerantcafe.db.Tables.PRACTICE_CARD;
import static net.maillage.itinerantcafe.db.Tables.PRACTICE_SLUG;

import static org.jooq.impl.DSL.excluded;

import org.jooq.DSLContext;
import org.maillage.practices.published.PracticeCardChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps the sheets as practices last told them, and every address that they had. */
@Component
class PracticeCards {

    private final DSLContext db;

    PracticeCards(DSLContext db) {
        this.db = db;
    }

    @ApplicationModuleListener(id = "itinerantcafe.practice-card")
    void on(PracticeCardChanged card) {
        rememberAddress(card);
        db.insertInto(PRACTICE_CARD)
                .set(PRACTICE_CARD.PRACTICE_ID, card.practice().value())
                .set(PRACTICE_CARD.REVISION, card.revision())
                .set(PRACTICE_CARD.KIND, card.kind())
                .set(PRACTICE_CARD.SLUG, card.slug())
                .set(PRACTICE_CARD.TITLE, card.title())
                .set(PRACTICE_CARD.OWNER_ID, card.ownerId())
                .set(PRACTICE_CARD.PUBLISHED, card.published())
                .set(PRACTICE_CARD.REMOVED, card.removed())
                .onConflict(PRACTICE_CARD.PRACTICE_ID)
                .doUpdate()
                .setAllToExcluded()
                .where(PRACTICE_CARD.REVISION.lt(excluded(PRACTICE_CARD.REVISION)))
                .execute();
    }

    private void rememberAddress(PracticeCardChanged card) {
        db.insertInto(PRACTICE_SLUG, PRACTICE_SLUG.SLUG, PRACTICE_SLUG.PRACTICE_ID)
                .values(card.slug(), card.practice().value())
                .onConflictDoNothing()
                .execute();
    }
}
