package org.maillage.practices.stand;

import static org.maillage.practices.db.Tables.PRACTICE;
import static org.maillage.practices.db.Tables.SESSION_CARD;
import static org.maillage.practices.db.Tables.STAND;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.maillage.platform.search.SearchHit;
import org.maillage.platform.search.SearchSource;
import org.maillage.platform.web.list.Collations;
import org.maillage.practices.access.PracticesPermission;
import org.maillage.practices.access.VisibleOwners;
import org.maillage.practices.db.Routines;
import org.springframework.stereotype.Component;

import java.util.List;

/** Stands by the titles of their sheets; the event tells them apart. */
@Component
class StandSearch implements SearchSource {

    private final DSLContext db;
    private final VisibleOwners owners;

    StandSearch(DSLContext db, VisibleOwners owners) {
        this.db = db;
        this.owners = owners;
    }

    @Override
    public String titleKey() {
        return "practices.stand.nav";
    }

    @Override
    public String icon() {
        return "building-store";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String listPath() {
        return "/admin/practices/stands";
    }

    @Override
    public List<SearchHit> find(List<String> words, int most) {
        var matching =
                STAND.WITHDRAWN_AT.isNull().and(owners.ofSheets(PracticesPermission.STAND_READ));
        for (var word : words) {
            matching =
                    matching.and(
                            Routines.fold(PRACTICE.TITLE).contains(Routines.fold(DSL.val(word))));
        }
        return db.select(STAND.ID, PRACTICE.TITLE, SESSION_CARD.EVENT_TITLE)
                .from(STAND)
                .join(PRACTICE)
                .on(PRACTICE.ID.eq(STAND.PRACTICE_ID))
                .leftJoin(SESSION_CARD)
                .on(SESSION_CARD.SESSION_ID.eq(STAND.SESSION_ID))
                .where(matching)
                .orderBy(PRACTICE.TITLE.collate(Collations.FRENCH), STAND.ID)
                .limit(most)
                .fetch(row ->
                        new SearchHit(
                                row.value2(),
                                row.value3(),
                                "/admin/practices/stands/" + row.value1() + "/history"));
    }
}
