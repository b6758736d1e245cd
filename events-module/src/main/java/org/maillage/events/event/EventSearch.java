package org.maillage.events.event;

import static org.maillage.events.db.Tables.EVENT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.maillage.events.db.Routines;
import org.maillage.platform.search.SearchHit;
import org.maillage.platform.search.SearchSource;
import org.maillage.platform.web.DatePrecision;
import org.maillage.platform.web.Dates;
import org.springframework.stereotype.Component;

import java.util.List;

/** Events by their titles, places and hashtags, the latest first. */
@Component
class EventSearch implements SearchSource {

    private final DSLContext db;
    private final EventHolders holders;
    private final Dates dates;

    EventSearch(DSLContext db, EventHolders holders, Dates dates) {
        this.db = db;
        this.holders = holders;
        this.dates = dates;
    }

    @Override
    public String titleKey() {
        return "events.nav";
    }

    @Override
    public String icon() {
        return "calendar-event";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String listPath() {
        return "/admin/events";
    }

    @Override
    public List<SearchHit> find(List<String> words, int most) {
        var matching = holders.readable();
        for (var word : words) {
            matching = matching.and(EVENT.SEARCH_TEXT.contains(Routines.fold(DSL.val(word))));
        }
        return db.select(EVENT.ID, EVENT.TITLE, EVENT.START_DATE, EVENT.DATE_PRECISION)
                .from(EVENT)
                .where(matching)
                .orderBy(EVENT.START_DATE.desc().nullsFirst(), EVENT.ID)
                .limit(most)
                .fetch(row ->
                        new SearchHit(
                                row.value2(),
                                dates.precise(row.value3(), DatePrecision.valueOf(row.value4())),
                                "/admin/events/" + row.value1()));
    }
}
