package net.maillage.itinerantcafe.tour;

import static net.maillage.itinerantcafe.db.Tables.PRACTICE_CARD;
import static net.maillage.itinerantcafe.db.Tables.TOUR_DAY;

import static org.jooq.impl.DSL.row;

import net.maillage.itinerantcafe.db.Routines;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.list.Collations;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What staff see of tours: the cafés, and the days of one. */
@Component
class TourListQuery {

    private final DSLContext db;
    private final Access access;

    TourListQuery(DSLContext db, Access access) {
        this.db = db;
        this.access = access;
    }

    record CafeRow(UUID practice, String title, int days, @Nullable LocalDate last) {}

    record DayRow(
            UUID id,
            LocalDate day,
            String commune,
            @Nullable String departmentCode,
            @Nullable String place,
            @Nullable String note) {}

    ListPage<CafeRow> cafes(ListRequest request) {
        var days =
                DSL.field(
                        DSL.selectCount()
                                .from(TOUR_DAY)
                                .where(TOUR_DAY.PRACTICE_ID.eq(PRACTICE_CARD.PRACTICE_ID)));
        var last =
                DSL.field(
                        DSL.select(DSL.max(TOUR_DAY.DAY))
                                .from(TOUR_DAY)
                                .where(TOUR_DAY.PRACTICE_ID.eq(PRACTICE_CARD.PRACTICE_ID)));
        return Listing.of(db, PRACTICE_CARD, "itinerantcafe.cafe.list")
                .key(PRACTICE_CARD.PRACTICE_ID)
                .where(PRACTICE_CARD.KIND.eq("itinerantcafe"))
                .where(PRACTICE_CARD.REMOVED.isFalse())
                .where(PRACTICE_CARD.OWNER_ID.in(readable()))
                .search(word ->
                        Routines.fold(PRACTICE_CARD.TITLE).contains(Routines.fold(DSL.val(word))))
                .sort("title", PRACTICE_CARD.TITLE.collate(Collations.FRENCH).asc())
                .column("title", "title")
                .column("days", null)
                .column("last", null)
                .rows(
                        row(PRACTICE_CARD.PRACTICE_ID, PRACTICE_CARD.TITLE, days, last)
                                .mapping(CafeRow::new))
                .page(request);
    }

    private List<UUID> readable() {
        return db
                .selectDistinct(PRACTICE_CARD.OWNER_ID)
                .from(PRACTICE_CARD)
                .where(PRACTICE_CARD.KIND.eq("itinerantcafe"))
                .fetch(PRACTICE_CARD.OWNER_ID)
                .stream()
                .filter(owner -> access.may(TourPermission.READ, owner))
                .toList();
    }

    ListPage<DayRow> days(UUID practice, ListRequest request) {
        return Listing.of(db, TOUR_DAY, "itinerantcafe.tour.list")
                .key(TOUR_DAY.ID)
                .where(TOUR_DAY.PRACTICE_ID.eq(practice))
                .search(word -> TOUR_DAY.SEARCH_TEXT.contains(Routines.fold(DSL.val(word))))
                .facet("department", TOUR_DAY.DEPARTMENT_CODE, code -> code)
                .sort("day", TOUR_DAY.DAY.desc())
                .sort("commune", TOUR_DAY.COMMUNE.collate(Collations.FRENCH).asc())
                .column("day", "day")
                .column("commune", "commune")
                .column("place", null)
                .column("note", null)
                .column("actions", null)
                .rows(
                        row(
                                        TOUR_DAY.ID,
                                        TOUR_DAY.DAY,
                                        TOUR_DAY.COMMUNE,
                                        TOUR_DAY.DEPARTMENT_CODE,
                                        TOUR_DAY.PLACE,
                                        TOUR_DAY.NOTE)
                                .mapping(DayRow::new))
                .page(request);
    }
}
