package org.maillage.practices.sheet;

import static org.maillage.practices.db.Tables.ORGANISATION_CARD;
import static org.maillage.practices.db.Tables.PRACTICE;

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

/** Practice sheets by whatever they say, those whose title says it first. */
@Component
class SheetSearch implements SearchSource {

    private final DSLContext db;
    private final VisibleOwners owners;

    SheetSearch(DSLContext db, VisibleOwners owners) {
        this.db = db;
        this.owners = owners;
    }

    @Override
    public String titleKey() {
        return "practices.sheet.nav";
    }

    @Override
    public String icon() {
        return "bulb";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String listPath() {
        return "/admin/practices";
    }

    @Override
    public List<SearchHit> find(List<String> words, int most) {
        var matching = owners.ofSheets(PracticesPermission.SHEET_READ);
        for (var word : words) {
            matching = matching.and(PRACTICE.SEARCH_TEXT.contains(Routines.fold(DSL.val(word))));
        }
        var inTitle =
                DSL.field(
                        Routines.fold(PRACTICE.TITLE)
                                .contains(Routines.fold(DSL.val(words.getFirst()))));
        return db.select(PRACTICE.ID, PRACTICE.TITLE, ORGANISATION_CARD.DISPLAY_NAME)
                .from(PRACTICE)
                .leftJoin(ORGANISATION_CARD)
                .on(ORGANISATION_CARD.ORGANISATION_ID.eq(PRACTICE.OWNER_ID))
                .where(matching)
                .orderBy(inTitle.desc(), PRACTICE.TITLE.collate(Collations.FRENCH), PRACTICE.ID)
                .limit(most)
                .fetch(row ->
                        new SearchHit(
                                row.value2(),
                                row.value3(),
                                "/admin/practices/sheets/" + row.value1()));
    }
}
