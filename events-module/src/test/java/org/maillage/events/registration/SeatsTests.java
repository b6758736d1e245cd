package org.maillage.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.events.db.Tables.REGISTRATION;
import static org.maillage.events.db.Tables.REGISTRATION_OFFER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.maillage.events.published.EventId;
import org.maillage.events.published.RegistrationConfirmed;
import org.maillage.events.registration.OpenRegistration.Outcome;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Heard;
import org.maillage.events.site.Site;
import org.maillage.events.site.Waiting;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.Conflict;
import org.maillagetools.testkit.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

@EventsTest
class SeatsTests {

    private static final int PEOPLE = 40;
    private static final int SEATS = 10;

    @Autowired Site site;
    @Autowired Heard heard;
    @Autowired DSLContext db;
    @Autowired TestDatabase database;
    @Autowired TransactionOperations transaction;
    @Autowired CurrentActor actor;
    @Autowired OpenRegistration open;
    @Autowired Register register;
    @Autowired CancelRegistration cancel;
    @Autowired Registrations registrations;

    private EventId event = new EventId(UuidV7.next());
    private UUID offer = UuidV7.next();

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

    private Outcome seats(int cap) {
        return asStaff(
                () -> open.open(event, offer, new OfferFacts(Audience.HABITANT, cap, null, null)));
    }

    private <T> T asStaff(Supplier<T> work) {
        return actor.as(new Actor.Software("test"), work);
    }

    private Registrant somebody(Audience audience) {
        return new Registrant(audience, "Dominique (fictive)", null, null);
    }

    private boolean registers(Audience audience) {
        return register.register(
                event, UuidV7.next(), somebody(audience), RegistrationToken.next());
    }

    private int taken() {
        return db.fetchSingle(REGISTRATION_OFFER, REGISTRATION_OFFER.ID.eq(offer)).getTaken();
    }

    private int rows() {
        return db.fetchCount(
                REGISTRATION, REGISTRATION.OFFER_ID.eq(offer), REGISTRATION.STATUS.eq("CONFIRMED"));
    }

    private static long allAtOnce(Callable<Boolean> attempt) throws Exception {
        var barrier = new CyclicBarrier(PEOPLE);
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            var attempts =
                    IntStream.range(0, PEOPLE)
                            .mapToObj(_ ->
                                    threads.submit(() -> {
                                        barrier.await();
                                        return attempt.call();
                                    }))
                            .toList();
            long successes = 0;
            for (Future<Boolean> one : attempts) {
                successes += one.get() ? 1 : 0;
            }
            return successes;
        }
    }

    @RepeatedTest(3)
    void fortyPeopleAtOnceTakeExactlyTenSeats() throws Exception {
        assertThat(allAtOnce(() -> registers(Audience.HABITANT))).isEqualTo(SEATS);
        assertThat(taken()).isEqualTo(SEATS);
        assertThat(rows()).isEqualTo(SEATS);
        assertThat(heard.of(RegistrationConfirmed.class).stream())
                .filteredOn(confirmed -> confirmed.event().equals(event))
                .hasSize(SEATS);
    }

    /** The control of the test above: when the database forgets what the product counts, everybody gets in. */
    @Test
    void withoutTheCountFortyPeopleAtOnceTakeFortySeats() throws Exception {
        asOwner(
                """
                create function events.forget_the_count() returns trigger language plpgsql as
                $$ begin new.taken := 0; return new; end $$\
                """,
                """
                create trigger forget_the_count before update on events.registration_offer
                for each row when (old.id = '%s') execute function events.forget_the_count()\
                """
                        .formatted(offer));
        try {
            assertThat(allAtOnce(() -> registers(Audience.HABITANT))).isEqualTo(PEOPLE);
            assertThat(rows()).isGreaterThan(SEATS);
        } finally {
            asOwner(
                    "drop trigger forget_the_count on events.registration_offer",
                    "drop function events.forget_the_count()");
        }
    }

    private void asOwner(String... statements) throws SQLException {
        try (var connection = database.connectAsOwner();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Why the product counts in the writing statement: another design, which counts first, sells more seats than there are. */
    @Test
    void anotherDesignThatCountsBeforeWritingWouldSellTooMany() throws Exception {
        var counted = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var attempts =
                    IntStream.range(0, 8)
                            .mapToObj(_ -> threads.submit(() -> countThenInsert(counted)))
                            .toList();
            for (var attempt : attempts) {
                attempt.get();
            }
        }
        assertThat(rows()).isGreaterThan(1);
    }

    private Boolean countThenInsert(CyclicBarrier counted) {
        return transaction.execute(_ -> {
            boolean free = rows() < 1;
            await(counted);
            if (free) {
                registrations.insert(
                        UuidV7.next(),
                        event,
                        offer,
                        somebody(Audience.HABITANT),
                        RegistrationToken.next(),
                        Instant.EPOCH);
            }
            return free;
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void aCancelledRegistrationFreesItsSeatOnce() throws Exception {
        var id = UuidV7.next();
        register.register(event, id, somebody(Audience.HABITANT), RegistrationToken.next());

        long cancelled =
                allAtOnce(() -> {
                    try {
                        return asStaff(() -> {
                            cancel.cancel(event, id);
                            return true;
                        });
                    } catch (Conflict already) {
                        return false;
                    }
                });

        assertThat(cancelled).isEqualTo(1);
        assertThat(taken()).isZero();
    }

    @Test
    void thereCannotBeFewerSeatsThanPeople() {
        registers(Audience.HABITANT);
        registers(Audience.HABITANT);

        assertThat(asStaff(() -> open.change(event, offer, 1, facts(1))))
                .isEqualTo(Outcome.TOO_FEW_SEATS);
        assertThat(asStaff(() -> open.change(event, offer, 1, facts(2)))).isEqualTo(Outcome.DONE);
        assertThat(registers(Audience.HABITANT)).isFalse();
    }

    private static OfferFacts facts(int cap) {
        return new OfferFacts(Audience.HABITANT, cap, null, null);
    }

    @Test
    void whoSavesWhileSomebodyElseDoesIsToldSoAndNotThatSeatsAreTooFew() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<Outcome> second =
                    transaction.execute(_ -> {
                        asStaff(() -> open.change(event, offer, 1, facts(20)));
                        var late =
                                threads.submit(() ->
                                        asStaff(() -> open.change(event, offer, 1, facts(30))));
                        Waiting.untilSomebodyWaits(db);
                        return late;
                    });
            assertThatThrownBy(second::get).hasCauseInstanceOf(Conflict.class);
        }
    }

    @Test
    void anOfferThatSomebodyUsedCannotBeRemoved() {
        registers(Audience.HABITANT);

        assertThat(asStaff(() -> open.withdraw(event, offer))).isEqualTo(Outcome.IN_USE);
    }

    @Test
    void thereIsNoSeatForAnAudienceThatWasNotInvited() {
        assertThat(registers(Audience.ELECTED)).isFalse();
    }

    @Test
    void nobodyRegistersBeforeTheOpeningOrAfterTheClosing() {
        var now = Instant.now();
        asStaff(() ->
                open.change(
                        event,
                        offer,
                        1,
                        new OfferFacts(Audience.HABITANT, 5, now.plusSeconds(3600), null)));
        assertThat(registers(Audience.HABITANT)).isFalse();

        asStaff(() ->
                open.change(
                        event,
                        offer,
                        2,
                        new OfferFacts(Audience.HABITANT, 5, null, now.minusSeconds(60))));
        assertThat(registers(Audience.HABITANT)).isFalse();
    }

    @Test
    void nobodyRegistersForADraft() throws Exception {
        site.administrator()
                .press(
                        "/admin/events/" + event.value(),
                        "/admin/events/" + event.value() + "/unpublish",
                        Map.of());

        assertThat(registers(Audience.HABITANT)).isFalse();
    }
}
