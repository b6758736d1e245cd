package org.maillage.events.registration;

import static org.jooq.impl.DSL.val;
import static org.maillage.events.db.Tables.EVENT;
import static org.maillage.events.db.Tables.REGISTRATION;
import static org.maillage.events.db.Tables.REGISTRATION_OFFER;

import org.jooq.DSLContext;
import org.maillage.events.db.Routines;
import org.maillage.events.db.tables.records.RegistrationOfferRecord;
import org.maillage.events.published.EventId;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Storage of seats. */
@Component
class Offers {

    private final DSLContext db;

    Offers(DSLContext db) {
        this.db = db;
    }

    /** In the order of the audiences. */
    List<StoredOffer> of(EventId event) {
        return db
                .selectFrom(REGISTRATION_OFFER)
                .where(REGISTRATION_OFFER.EVENT_ID.eq(event.value()))
                .fetch(Offers::stored)
                .stream()
                .sorted(Comparator.comparing(offer -> offer.facts().audience()))
                .toList();
    }

    StoredOffer find(EventId event, UUID offer) {
        return of(event).stream()
                .filter(stored -> stored.id().equals(offer))
                .findFirst()
                .orElseThrow(() -> new NotFound("offer " + offer));
    }

    /** The offer, locked until the transaction ends: what is compared with it is then true. */
    StoredOffer hold(EventId event, UUID offer) {
        return db.selectFrom(REGISTRATION_OFFER)
                .where(REGISTRATION_OFFER.ID.eq(offer))
                .and(REGISTRATION_OFFER.EVENT_ID.eq(event.value()))
                .forUpdate()
                .fetchOptional(Offers::stored)
                .orElseThrow(() -> new NotFound("offer " + offer));
    }

    private static StoredOffer stored(RegistrationOfferRecord row) {
        return new StoredOffer(
                row.getId(),
                row.getVersion(),
                row.getTaken(),
                new OfferFacts(
                        Audience.valueOf(row.getAudience()),
                        row.getCap(),
                        row.getOpensAt(),
                        row.getClosesAt()));
    }

    /** False when the event already has seats for that audience. */
    boolean insert(EventId event, UUID id, OfferFacts facts) {
        return db.insertInto(REGISTRATION_OFFER)
                        .set(REGISTRATION_OFFER.ID, id)
                        .set(REGISTRATION_OFFER.EVENT_ID, event.value())
                        .set(REGISTRATION_OFFER.AUDIENCE, facts.audience().name())
                        .set(REGISTRATION_OFFER.CAP, facts.cap())
                        .set(REGISTRATION_OFFER.OPENS_AT, facts.opensAt())
                        .set(REGISTRATION_OFFER.CLOSES_AT, facts.closesAt())
                        .onConflict(REGISTRATION_OFFER.EVENT_ID, REGISTRATION_OFFER.AUDIENCE)
                        .doNothing()
                        .execute()
                == 1;
    }

    /**
     * The audience stays. False when more seats are taken than there would be.
     *
     * @param before held
     * @throws Conflict when somebody else was faster
     */
    boolean update(StoredOffer before, int version, OfferFacts facts) {
        int changed =
                db.update(REGISTRATION_OFFER)
                        .set(REGISTRATION_OFFER.CAP, facts.cap())
                        .set(REGISTRATION_OFFER.OPENS_AT, facts.opensAt())
                        .set(REGISTRATION_OFFER.CLOSES_AT, facts.closesAt())
                        .set(REGISTRATION_OFFER.VERSION, REGISTRATION_OFFER.VERSION.plus(1))
                        .where(
                                REGISTRATION_OFFER.ID.eq(before.id()),
                                REGISTRATION_OFFER.VERSION.eq(version),
                                REGISTRATION_OFFER.TAKEN.le(facts.cap()))
                        .execute();
        if (changed == 1) {
            return true;
        }
        if (before.version() == version) {
            return false;
        }
        throw new Conflict("offer " + before.id());
    }

    /** False when somebody has ever registered: then it can only be closed. */
    boolean delete(UUID id) {
        return db.deleteFrom(REGISTRATION_OFFER)
                        .where(
                                REGISTRATION_OFFER.ID.eq(id),
                                REGISTRATION_OFFER.TAKEN.eq(0),
                                REGISTRATION_OFFER.ID.notIn(
                                        db.select(REGISTRATION.OFFER_ID).from(REGISTRATION)))
                        .execute()
                == 1;
    }

    /**
     * One seat, if registration is open to that audience at that moment and there is one: the only statement that counts.
     *
     * @return whose seat it was
     */
    Optional<UUID> take(EventId event, Audience audience, Instant now) {
        return db.update(REGISTRATION_OFFER)
                .set(REGISTRATION_OFFER.TAKEN, REGISTRATION_OFFER.TAKEN.plus(1))
                .from(EVENT)
                .where(
                        EVENT.ID.eq(REGISTRATION_OFFER.EVENT_ID),
                        EVENT.STATUS.eq("PUBLISHED"),
                        EVENT.END_DATE
                                .isNull()
                                .or(EVENT.END_DATE.ge(Routines.dayAt(EVENT.ZONE, val(now)))),
                        REGISTRATION_OFFER.EVENT_ID.eq(event.value()),
                        REGISTRATION_OFFER.AUDIENCE.eq(audience.name()),
                        REGISTRATION_OFFER.TAKEN.lt(REGISTRATION_OFFER.CAP),
                        REGISTRATION_OFFER
                                .OPENS_AT
                                .isNull()
                                .or(REGISTRATION_OFFER.OPENS_AT.le(now)),
                        REGISTRATION_OFFER
                                .CLOSES_AT
                                .isNull()
                                .or(REGISTRATION_OFFER.CLOSES_AT.gt(now)))
                .returningResult(REGISTRATION_OFFER.ID)
                .fetchOptional(REGISTRATION_OFFER.ID);
    }

    void give(UUID offer) {
        int changed =
                db.update(REGISTRATION_OFFER)
                        .set(REGISTRATION_OFFER.TAKEN, REGISTRATION_OFFER.TAKEN.minus(1))
                        .where(REGISTRATION_OFFER.ID.eq(offer), REGISTRATION_OFFER.TAKEN.gt(0))
                        .execute();
        if (changed == 0) {
            throw new Conflict("offer " + offer);
        }
    }
}
