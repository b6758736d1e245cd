package net.maillage.itinerantcafe.tour;

import static net.maillage.itinerantcafe.db.Tables.PRACTICE_CARD;
import static net.maillage.itinerantcafe.db.Tables.PRACTICE_SLUG;
import static net.maillage.itinerantcafe.db.Tables.TOUR_DAY;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.selectOne;

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
        handDaysOver(card);
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

    /** The days of a tour are those of whoever the sheet belongs to, unless a later card has said so already. */
    private void handDaysOver(PracticeCardChanged card) {
        var practice = card.practice().value();
        var later =
                selectOne()
                        .from(PRACTICE_CARD)
                        .where(PRACTICE_CARD.PRACTICE_ID.eq(practice))
                        .and(PRACTICE_CARD.REVISION.ge(card.revision()));
        db.update(TOUR_DAY)
                .set(TOUR_DAY.OWNER_ID, card.ownerId())
                .where(TOUR_DAY.PRACTICE_ID.eq(practice))
                .and(TOUR_DAY.OWNER_ID.ne(card.ownerId()))
                .andNotExists(later)
                .execute();
    }

    private void rememberAddress(PracticeCardChanged card) {
        db.insertInto(PRACTICE_SLUG, PRACTICE_SLUG.SLUG, PRACTICE_SLUG.PRACTICE_ID)
                .values(card.slug(), card.practice().value())
                .onConflictDoNothing()
                .execute();
    }
}
