package org.maillage.practices.card;

import static org.jooq.impl.DSL.excluded;
import static org.maillage.practices.db.Tables.ORGANISATION_CARD;

import org.jooq.DSLContext;
import org.maillage.people.published.OrganisationCardChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps the organisations as people last told them. */
@Component
class OrganisationCards {

    private final DSLContext db;

    OrganisationCards(DSLContext db) {
        this.db = db;
    }

    @ApplicationModuleListener(id = "practices.organisation-card")
    void on(OrganisationCardChanged card) {
        db.insertInto(ORGANISATION_CARD)
                .set(ORGANISATION_CARD.ORGANISATION_ID, card.organisation().value())
                .set(ORGANISATION_CARD.REVISION, card.revision())
                .set(ORGANISATION_CARD.DISPLAY_NAME, card.displayName())
                .set(ORGANISATION_CARD.TYPE, card.type().name())
                .set(ORGANISATION_CARD.PLACE, card.place())
                .set(ORGANISATION_CARD.ERASED, card.erased())
                .onConflict(ORGANISATION_CARD.ORGANISATION_ID)
                .doUpdate()
                .setAllToExcluded()
                .where(ORGANISATION_CARD.REVISION.lt(excluded(ORGANISATION_CARD.REVISION)))
                .execute();
    }
}
