package org.maillage.events.registration;

import static org.maillage.events.db.Tables.REGISTRATION;
import static org.maillage.events.db.Tables.REGISTRATION_OFFER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.maillage.events.published.EventId;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Storage of registrations. */
@Component
class Registrations {

    private final DSLContext db;

    Registrations(DSLContext db) {
        this.db = db;
    }

    /** What the holder of a token, or staff, may see of a registration. */
    record StoredRegistration(
            UUID id, UUID offer, EventId event, Registrant registrant, boolean cancelled) {}

    void insert(
            UUID id,
            EventId event,
            UUID offer,
            Registrant registrant,
            RegistrationToken token,
            Instant at) {
        db.insertInto(REGISTRATION)
                .set(REGISTRATION.ID, id)
                .set(REGISTRATION.OFFER_ID, offer)
                .set(REGISTRATION.EVENT_ID, event.value())
                .set(REGISTRATION.TOKEN_HASH, token.hash())
                .set(REGISTRATION.NAME, registrant.name())
                .set(REGISTRATION.EMAIL, registrant.email())
                .set(REGISTRATION.ORGANISATION, registrant.organisation())
                .set(REGISTRATION.REGISTERED_AT, at)
                .execute();
    }

    Optional<StoredRegistration> byToken(RegistrationToken token) {
        return fetch(REGISTRATION.TOKEN_HASH.eq(token.hash()));
    }

    StoredRegistration find(EventId event, UUID id) {
        return fetch(REGISTRATION.ID.eq(id).and(REGISTRATION.EVENT_ID.eq(event.value())))
                .orElseThrow(() -> new NotFound("registration " + id));
    }

    private Optional<StoredRegistration> fetch(Condition which) {
        return db.select(
                        REGISTRATION.ID,
                        REGISTRATION.OFFER_ID,
                        REGISTRATION.EVENT_ID,
                        REGISTRATION_OFFER.AUDIENCE,
                        REGISTRATION.NAME,
                        REGISTRATION.EMAIL,
                        REGISTRATION.ORGANISATION,
                        REGISTRATION.STATUS)
                .from(REGISTRATION)
                .join(REGISTRATION_OFFER)
                .on(REGISTRATION_OFFER.ID.eq(REGISTRATION.OFFER_ID))
                .where(which)
                .fetchOptional(row ->
                        new StoredRegistration(
                                row.value1(),
                                row.value2(),
                                new EventId(row.value3()),
                                new Registrant(
                                        Audience.valueOf(row.value4()),
                                        row.value5(),
                                        row.value6(),
                                        row.value7()),
                                row.value8().equals("CANCELLED")));
    }

    /** False when it already was. */
    boolean cancel(UUID id, Instant at) {
        return db.update(REGISTRATION)
                        .set(REGISTRATION.STATUS, "CANCELLED")
                        .set(REGISTRATION.CANCELLED_AT, at)
                        .set(REGISTRATION.VERSION, REGISTRATION.VERSION.plus(1))
                        .where(REGISTRATION.ID.eq(id), REGISTRATION.STATUS.eq("CONFIRMED"))
                        .execute()
                == 1;
    }
}
