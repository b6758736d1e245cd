package org.maillage.practices.sheet;

import static org.maillage.practices.access.PracticesPermission.SHEET_EDIT;
import static org.maillage.practices.db.Tables.ORGANISATION_CARD;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.form.Option;
import org.maillage.platform.web.list.Collations;
import org.maillage.practices.access.VisibleOwners;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** The organisations that the form of a sheet offers. */
@Component
class OwnerOptions {

    private final DSLContext db;
    private final VisibleOwners owners;

    OwnerOptions(DSLContext db, VisibleOwners owners) {
        this.db = db;
        this.owners = owners;
    }

    /**
     * Those for which the actor may write a sheet.
     *
     * @param present whose the sheet is already; it is offered as well
     */
    List<Option> owners(@Nullable UUID present) {
        var permitted = ORGANISATION_CARD.ORGANISATION_ID.in(owners.organisations(SHEET_EDIT));
        return options(
                present == null
                        ? permitted
                        : permitted.or(ORGANISATION_CARD.ORGANISATION_ID.eq(present)));
    }

    /** Everybody: a sheet is written together with whom one likes. */
    List<Option> coOwners() {
        return options(DSL.noCondition());
    }

    private List<Option> options(Condition condition) {
        return db.select(
                        ORGANISATION_CARD.ORGANISATION_ID,
                        ORGANISATION_CARD.DISPLAY_NAME,
                        ORGANISATION_CARD.PLACE)
                .from(ORGANISATION_CARD)
                .where(condition)
                .and(ORGANISATION_CARD.ERASED.isFalse())
                .orderBy(
                        ORGANISATION_CARD.DISPLAY_NAME.collate(Collations.FRENCH),
                        ORGANISATION_CARD.ORGANISATION_ID)
                .fetch(card -> Option.named(card.value1(), named(card.value2(), card.value3())));
    }

    private static String named(String name, @Nullable String place) {
        return place == null ? name : name + " (" + place + ")";
    }
}
