package org.maillage.practices.stand;

import static org.maillage.practices.db.Tables.PRACTICE;

import org.jooq.DSLContext;
import org.maillage.platform.web.form.Option;
import org.maillage.platform.web.list.Collations;
import org.maillage.practices.access.PracticesPermission;
import org.maillage.practices.access.VisibleOwners;
import org.springframework.stereotype.Component;

import java.util.List;

/** What the form of a stand offers. */
@Component
class StandChoices {

    private final DSLContext db;
    private final VisibleOwners owners;
    private final MarketListQuery markets;

    StandChoices(DSLContext db, VisibleOwners owners, MarketListQuery markets) {
        this.db = db;
        this.owners = owners;
        this.markets = markets;
    }

    /** The public sheets for which the actor may ask. */
    List<Option> practices() {
        return db.select(PRACTICE.ID, PRACTICE.TITLE)
                .from(PRACTICE)
                .where(PRACTICE.PUBLISHED_AT.isNotNull())
                .and(owners.ofSheets(PracticesPermission.STAND_ALLOT))
                .orderBy(PRACTICE.TITLE.collate(Collations.FRENCH), PRACTICE.ID)
                .fetch(row -> Option.named(row.value1(), row.value2()));
    }

    List<Option> markets() {
        return markets.all().stream()
                .map(market -> Option.named(market.session(), market.name()))
                .toList();
    }
}
