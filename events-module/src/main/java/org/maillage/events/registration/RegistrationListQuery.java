package org.maillage.events.registration;

import static org.maillage.events.db.Routines.fold;
import static org.maillage.events.db.Tables.REGISTRATION;
import static org.maillage.events.db.Tables.REGISTRATION_OFFER;

import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.events.published.EventId;
import org.maillage.platform.web.list.Collations;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/** The staff's list of who has registered. */
@Component
class RegistrationListQuery {

    private final DSLContext db;

    RegistrationListQuery(DSLContext db) {
        this.db = db;
    }

    record Row(
            UUID id,
            String name,
            String audience,
            @Nullable String email,
            @Nullable String organisation,
            String status,
            Instant registeredAt) {}

    ListPage<Row> of(EventId event, ListRequest request) {
        return Listing.of(
                        db,
                        REGISTRATION
                                .join(REGISTRATION_OFFER)
                                .on(REGISTRATION_OFFER.ID.eq(REGISTRATION.OFFER_ID)),
                        "events.registration.list")
                .key(REGISTRATION.ID)
                .where(REGISTRATION.EVENT_ID.eq(event.value()))
                .search(word -> REGISTRATION.SEARCH_TEXT.contains(fold(DSL.val(word))))
                .facet("audience", REGISTRATION_OFFER.AUDIENCE, "events.event.audience.")
                .facet("status", REGISTRATION.STATUS, "events.registration.status.")
                .sort("date", REGISTRATION.REGISTERED_AT.desc())
                .sort("name", REGISTRATION.NAME.collate(Collations.FRENCH).asc())
                .column("name", "name")
                .column("audience", null)
                .column("email", null)
                .column("organisation", null)
                .column("date", "date")
                .column("status", null)
                .rows(row())
                .page(request);
    }

    private static SelectField<Row> row() {
        return DSL.row(
                        REGISTRATION.ID,
                        REGISTRATION.NAME,
                        REGISTRATION_OFFER.AUDIENCE,
                        REGISTRATION.EMAIL,
                        REGISTRATION.ORGANISATION,
                        REGISTRATION.STATUS,
                        REGISTRATION.REGISTERED_AT)
                .mapping(Row::new);
    }
}
