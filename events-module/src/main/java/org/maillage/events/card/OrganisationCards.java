package org.maillage.events.card;

import static org.jooq.impl.DSL.excluded;
import static org.maillage.events.db.Tables.ORGANISATION_CARD;

import org.jooq.DSLContext;
import org.maillage.people.published.OrganisationCardChanged;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The organisations, as people published them last. */
@Component
public class OrganisationCards {

    private final DSLContext db;

    OrganisationCards(DSLContext db) {
        this.db = db;
    }

    /** An organisation that can be chosen. */
    public record OrganisationName(UUID id, String name) {}

    public List<OrganisationName> all() {
        return db.select(ORGANISATION_CARD.ORGANISATION_ID, ORGANISATION_CARD.DISPLAY_NAME)
                .from(ORGANISATION_CARD)
                .where(ORGANISATION_CARD.ERASED.isFalse())
                .orderBy(
                        ORGANISATION_CARD.DISPLAY_NAME.collate("fr-x-icu"),
                        ORGANISATION_CARD.ORGANISATION_ID)
                .fetch(row -> new OrganisationName(row.value1(), row.value2()));
    }

    /** The name to freeze or show; empty for an organisation that is unknown here or was erased. */
    public Optional<String> name(UUID organisation) {
        return db.select(ORGANISATION_CARD.DISPLAY_NAME)
                .from(ORGANISATION_CARD)
                .where(
                        ORGANISATION_CARD.ORGANISATION_ID.eq(organisation),
                        ORGANISATION_CARD.ERASED.isFalse())
                .fetchOptional(ORGANISATION_CARD.DISPLAY_NAME);
    }

    boolean isEmpty() {
        return !db.fetchExists(ORGANISATION_CARD);
    }

    void keep(OrganisationCardChanged card) {
        db.insertInto(ORGANISATION_CARD)
                .set(ORGANISATION_CARD.ORGANISATION_ID, card.organisation().value())
                .set(ORGANISATION_CARD.REVISION, card.revision())
                .set(ORGANISATION_CARD.DISPLAY_NAME, card.erased() ? null : card.displayName())
                .set(ORGANISATION_CARD.TYPE, card.type().name())
                .set(ORGANISATION_CARD.PLACE, card.place())
                .set(ORGANISATION_CARD.ERASED, card.erased())
                .onConflict(ORGANISATION_CARD.ORGANISATION_ID)
                .doUpdate()
                .set(ORGANISATION_CARD.REVISION, excluded(ORGANISATION_CARD.REVISION))
                .set(ORGANISATION_CARD.DISPLAY_NAME, excluded(ORGANISATION_CARD.DISPLAY_NAME))
                .set(ORGANISATION_CARD.TYPE, excluded(ORGANISATION_CARD.TYPE))
                .set(ORGANISATION_CARD.PLACE, excluded(ORGANISATION_CARD.PLACE))
                .set(ORGANISATION_CARD.ERASED, excluded(ORGANISATION_CARD.ERASED))
                .where(
                        ORGANISATION_CARD.REVISION.lt(excluded(ORGANISATION_CARD.REVISION)),
                        ORGANISATION_CARD.ERASED.isFalse())
                .execute();
    }
}
