package net.maillage.itinerantcafe.tour;

import static net.maillage.itinerantcafe.db.Tables.PRACTICE_CARD;
import static net.maillage.itinerantcafe.db.Tables.TOUR_DAY;

import net.maillage.itinerantcafe.db.tables.records.TourDayRecord;

import org.jooq.DSLContext;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/** The tours as the database keeps them. */
@Component
class Tours {

    private static final String KIND = "itinerantcafe";

    private final DSLContext db;

    Tours(DSLContext db) {
        this.db = db;
    }

    /** A café whose tour this is. */
    record Cafe(UUID practice, UUID owner, String title, String slug, boolean published) {}

    /**
     * @throws NotFound when there is no such sheet, or it is of another kind
     */
    Cafe cafe(UUID practice) {
        return db.select(
                        PRACTICE_CARD.PRACTICE_ID,
                        PRACTICE_CARD.OWNER_ID,
                        PRACTICE_CARD.TITLE,
                        PRACTICE_CARD.SLUG,
                        PRACTICE_CARD.PUBLISHED)
                .from(PRACTICE_CARD)
                .where(PRACTICE_CARD.PRACTICE_ID.eq(practice))
                .and(PRACTICE_CARD.KIND.eq(KIND))
                .and(PRACTICE_CARD.REMOVED.isFalse())
                .fetchOptional(row ->
                        new Cafe(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5()))
                .orElseThrow(() -> new NotFound("itinerant café " + practice));
    }

    void add(UUID id, Cafe cafe, TourDay day, Instant at) {
        db.insertInto(TOUR_DAY)
                .set(TOUR_DAY.ID, id)
                .set(TOUR_DAY.OWNER_ID, cafe.owner())
                .set(TOUR_DAY.CREATED_AT, at)
                .set(TOUR_DAY.CHANGED_AT, at)
                .set(TOUR_DAY.PRACTICE_ID, cafe.practice())
                .set(TOUR_DAY.DAY, day.day())
                .set(TOUR_DAY.COMMUNE, day.commune())
                .set(TOUR_DAY.DEPARTMENT_CODE, day.departmentCode())
                .set(TOUR_DAY.PLACE, day.place())
                .set(TOUR_DAY.NOTE, day.note())
                .execute();
    }

    /**
     * @return what was removed
     * @throws NotFound when the café has no such day
     */
    TourDay remove(Cafe cafe, UUID id) {
        return db.deleteFrom(TOUR_DAY)
                .where(TOUR_DAY.ID.eq(id), TOUR_DAY.PRACTICE_ID.eq(cafe.practice()))
                .returning()
                .fetchOptional(Tours::day)
                .orElseThrow(() -> new NotFound("day of a tour " + id));
    }

    private static TourDay day(TourDayRecord row) {
        return new TourDay(
                row.getDay(),
                row.getCommune(),
                row.getDepartmentCode(),
                row.getPlace(),
                row.getNote());
    }
}
