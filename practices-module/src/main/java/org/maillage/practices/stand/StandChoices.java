package org.maillage.practices.stand;

import static org.maillage.practices.db.Tables.PRACTICE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.form.Option;
import org.maillage.platform.web.list.Collations;
import org.maillage.practices.access.PracticesPermission;
import org.maillage.practices.access.VisibleOwners;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

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

    /** Notes what the form does not offer. */
    void check(AllotStandForm form, Errors errors) {
        check(form.practice(), practices(), "practice", errors);
        check(form.session(), markets(), "session", errors);
    }

    private static void check(
            @Nullable String chosen, List<Option> offered, String field, Errors errors) {
        if (chosen != null && offered.stream().noneMatch(o -> o.value().equals(chosen))) {
            errors.rejectValue(field, "practices.field.problem.choice");
        }
    }

    List<Option> markets() {
        return markets.all(PracticesPermission.STAND_ALLOT).stream()
                .map(market -> Option.named(market.session(), market.name()))
                .toList();
    }
}
