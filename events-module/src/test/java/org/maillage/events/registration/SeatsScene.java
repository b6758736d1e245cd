package org.maillage.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.events.db.Tables.REGISTRATION;
import static org.maillage.events.db.Tables.REGISTRATION_OFFER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.events.published.EventId;
import org.maillage.events.registration.OpenRegistration.Outcome;
import org.maillage.events.site.Site;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.id.UuidV7;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import java.util.UUID;
import java.util.function.Supplier;

/** A published event with seats for inhabitants. */
abstract class SeatsScene {

    static final int SEATS = 10;

    @Autowired Site site;
    @Autowired DSLContext db;
    @Autowired TransactionOperations transaction;
    @Autowired CurrentActor actor;
    @Autowired OpenRegistration open;
    @Autowired Register register;

    EventId event = new EventId(UuidV7.next());
    UUID offer = UuidV7.next();

    @BeforeEach
    void aPublishedEventWithTenSeats() throws Exception {
        offer = UuidV7.next();
        var owner = site.upstream().organisation("Fédération (fictive)");
        event =
                new EventId(
                        site.publishedEvent(
                                site.administrator(), Site.event(owner, "Places (fictif)")));
        assertThat(seats(SEATS)).isEqualTo(Outcome.DONE);
    }

    Outcome seats(int cap) {
        return asStaff(
                () -> open.open(event, offer, new OfferFacts(Audience.HABITANT, cap, null, null)));
    }

    <T> T asStaff(Supplier<T> work) {
        return actor.as(new Actor.Software("test"), work);
    }

    static Registrant somebody(Audience audience) {
        return new Registrant(audience, "Dominique (fictive)", null, null);
    }

    boolean registers(Audience audience) {
        return register.register(
                event, UuidV7.next(), somebody(audience), RegistrationToken.next());
    }

    int taken() {
        return db.fetchSingle(REGISTRATION_OFFER, REGISTRATION_OFFER.ID.eq(offer)).getTaken();
    }

    int rows() {
        return db.fetchCount(
                REGISTRATION, REGISTRATION.OFFER_ID.eq(offer), REGISTRATION.STATUS.eq("CONFIRMED"));
    }
}
