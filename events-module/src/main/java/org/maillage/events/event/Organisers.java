package org.maillage.events.event;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.maillage.events.db.Tables.ORGANISATION_CARD;
import static org.maillage.events.db.Tables.ORGANISER;

import org.jooq.DSLContext;
import org.maillage.events.published.EventId;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Storage of the organisations that organise a gathering together. */
@Component
class Organisers {

    private final DSLContext db;

    Organisers(DSLContext db) {
        this.db = db;
    }

    /** An organiser under its name of today. */
    record Organiser(UUID id, String name) {}

    List<Organiser> of(EventId event) {
        return db.select(ORGANISER.ORGANISATION_ID, coalesce(ORGANISATION_CARD.DISPLAY_NAME, "–"))
                .from(ORGANISER)
                .leftJoin(ORGANISATION_CARD)
                .on(ORGANISATION_CARD.ORGANISATION_ID.eq(ORGANISER.ORGANISATION_ID))
                .where(ORGANISER.EVENT_ID.eq(event.value()))
                .orderBy(ORGANISER.POSITION)
                .fetch(row -> new Organiser(row.value1(), row.value2()));
    }

    /** False when it already organises. */
    boolean add(EventId event, UUID organisation) {
        int last =
                db.select(coalesce(max(ORGANISER.POSITION), 0))
                        .from(ORGANISER)
                        .where(ORGANISER.EVENT_ID.eq(event.value()))
                        .fetchSingle()
                        .value1();
        return db.insertInto(ORGANISER)
                        .set(ORGANISER.EVENT_ID, event.value())
                        .set(ORGANISER.ORGANISATION_ID, organisation)
                        .set(ORGANISER.POSITION, last + 1)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False when it does not organise. */
    boolean remove(EventId event, UUID organisation) {
        return db.deleteFrom(ORGANISER)
                        .where(
                                ORGANISER.EVENT_ID.eq(event.value()),
                                ORGANISER.ORGANISATION_ID.eq(organisation))
                        .execute()
                == 1;
    }
}
