package org.maillage.events.event;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.localDateDiff;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;
import static org.maillage.events.db.Routines.dayAt;
import static org.maillage.events.db.Routines.fold;
import static org.maillage.events.db.Tables.EVENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.DatePrecision;
import org.maillage.platform.web.list.Collations;
import org.maillage.platform.web.list.ListDefinition;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** The lists of gatherings, for everybody and for staff: those to come first, the next one at the top. */
@Component
class EventListQuery {

    private static final int UNDATED = 50_000;
    private static final int PAST = 100_000;

    private final DSLContext db;
    private final EventHolders holders;
    private final Clock clock;

    EventListQuery(DSLContext db, EventHolders holders, Clock clock) {
        this.db = db;
        this.holders = holders;
        this.clock = clock;
    }

    /** A row of both lists. */
    record Row(
            UUID id,
            String slug,
            String kind,
            String title,
            @Nullable String edition,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            String datePrecision,
            @Nullable String place,
            String attendanceMode,
            String status,
            Boolean upcoming) {

        public EventDates dates() {
            return new EventDates(start, end, DatePrecision.valueOf(datePrecision));
        }
    }

    ListPage<Row> published(ListRequest request) {
        return rows(list("events.event.public", EVENT.STATUS.eq("PUBLISHED"))).page(request);
    }

    ListPage<Row> forStaff(ListRequest request) {
        var definition = list("events.event.list", holders.readable());
        definition
                .facet("status", EVENT.STATUS, "events.event.status.")
                .column("title", "title")
                .column("kind", null)
                .column("date", "date")
                .column("place", null)
                .column("status", null)
                .export("title", EVENT.TITLE)
                .export("edition", EVENT.EDITION)
                .export("kind", EVENT.KIND, "events.event.kind.")
                .export("start", EVENT.START_DATE)
                .export("end", EVENT.END_DATE)
                .export("place", EVENT.PLACE)
                .export("status", EVENT.STATUS, "events.event.status.")
                .export("id", EVENT.ID);
        return rows(definition).page(request);
    }

    private ListDefinition list(String prefix, Condition scope) {
        return Listing.of(db, EVENT, prefix)
                .key(EVENT.ID)
                .where(scope)
                .search(word -> EVENT.SEARCH_TEXT.contains(fold(DSL.val(word))))
                .facet("kind", EVENT.KIND, "events.event.kind.")
                .facet("year", EVENT.START_YEAR, year -> year)
                .sort("date", nearness().asc())
                .sort("title", EVENT.TITLE.collate(Collations.FRENCH).asc());
    }

    private Listing<Row> rows(ListDefinition definition) {
        return definition.rows(
                row(
                                EVENT.ID,
                                EVENT.SLUG,
                                EVENT.KIND,
                                EVENT.TITLE,
                                EVENT.EDITION,
                                EVENT.START_DATE,
                                EVENT.END_DATE,
                                EVENT.DATE_PRECISION,
                                EVENT.PLACE,
                                EVENT.ATTENDANCE_MODE,
                                EVENT.STATUS,
                                field(isToCome()))
                        .mapping(Row::new));
    }

    private Condition isToCome() {
        return EVENT.END_DATE.isNull().or(EVENT.END_DATE.ge(today()));
    }

    /** Days from today, those to come before all others: one number, so that paging by key can follow it. */
    private Field<Integer> nearness() {
        var today = today();
        return when(EVENT.START_DATE.isNull(), UNDATED)
                .when(
                        EVENT.END_DATE.ge(today),
                        greatest(localDateDiff(EVENT.START_DATE, today), inline(0)))
                .otherwise(localDateDiff(today, EVENT.END_DATE).plus(PAST));
    }

    /** As the event's own clocks show it. */
    private Field<LocalDate> today() {
        return dayAt(EVENT.ZONE, inline(clock.instant(), SQLDataType.INSTANT));
    }
}
