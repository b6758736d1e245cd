package net.maillage.itinerantcafe.tour;

import static net.maillage.itinerantcafe.db.Tables.PRACTICE_CARD;
import static net.maillage.itinerantcafe.db.Tables.PRACTICE_SLUG;
import static net.maillage.itinerantcafe.db.Tables.TOUR_DAY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tours that everybody sees: those of public sheets. */
@Component
class TourQuery {

    private static final int MOST_DAYS = 200;

    private final DSLContext db;
    private final TourCalendar calendar;

    TourQuery(DSLContext db, TourCalendar calendar) {
        this.db = db;
        this.calendar = calendar;
    }

    /** A tour, today among its next days. */
    record Tour(String title, String slug, List<TourDay> next, List<TourDay> past) {}

    Optional<Tour> find(String slug) {
        return db.select(PRACTICE_CARD.PRACTICE_ID, PRACTICE_CARD.TITLE)
                .from(PRACTICE_CARD)
                .where(PRACTICE_CARD.SLUG.eq(slug), visible())
                .fetchOptional(cafe ->
                        new Tour(
                                cafe.value2(),
                                slug,
                                next(cafe.value1(), MOST_DAYS),
                                past(cafe.value1())));
    }

    /** The address at which a tour that once had this one is read today. */
    Optional<String> addressToday(String slug) {
        return db.select(PRACTICE_CARD.SLUG)
                .from(PRACTICE_SLUG)
                .join(PRACTICE_CARD)
                .on(PRACTICE_CARD.PRACTICE_ID.eq(PRACTICE_SLUG.PRACTICE_ID))
                .where(PRACTICE_SLUG.SLUG.eq(slug), visible())
                .fetchOptional(PRACTICE_CARD.SLUG);
    }

    /** The next days of a café, today's first. */
    List<TourDay> next(UUID practice, int most) {
        return days(practice, TOUR_DAY.DAY.ge(calendar.today()), TOUR_DAY.DAY.asc(), most);
    }

    private List<TourDay> past(UUID practice) {
        return days(practice, TOUR_DAY.DAY.lt(calendar.today()), TOUR_DAY.DAY.desc(), MOST_DAYS);
    }

    private List<TourDay> days(
            UUID practice, Condition which, SortField<LocalDate> order, int most) {
        return db.select(
                        TOUR_DAY.DAY,
                        TOUR_DAY.COMMUNE,
                        TOUR_DAY.DEPARTMENT_CODE,
                        TOUR_DAY.PLACE,
                        TOUR_DAY.NOTE)
                .from(TOUR_DAY)
                .where(TOUR_DAY.PRACTICE_ID.eq(practice), which)
                .orderBy(order, TOUR_DAY.ID)
                .limit(most)
                .fetch(row ->
                        new TourDay(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5()));
    }

    private static Condition visible() {
        return PRACTICE_CARD
                .KIND
                .eq("itinerantcafe")
                .and(PRACTICE_CARD.PUBLISHED.isTrue())
                .and(PRACTICE_CARD.REMOVED.isFalse());
    }
}
