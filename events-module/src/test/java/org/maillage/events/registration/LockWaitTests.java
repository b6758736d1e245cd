package org.maillage.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.maillage.events.db.Tables.EVENT;
import static org.maillage.events.db.Tables.REGISTRATION;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maillage.events.published.EventId;
import org.maillage.events.registration.OpenRegistration.Outcome;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Site;
import org.maillage.events.site.Visitor;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Whatever changes seats at the same time as something else that does: nobody waits in a circle, and nobody without end. */
@Tag("endurance")
@EventsTest
class LockWaitTests {

    private static final Logger log = LoggerFactory.getLogger(LockWaitTests.class);
    private static final int TIMES = 12;
    private static final OfferFacts FACTS = new OfferFacts(Audience.HABITANT, 500, null, null);

    @Autowired Site site;
    @Autowired DSLContext db;
    @Autowired TransactionOperations transaction;
    @Autowired CurrentActor actor;
    @Autowired OpenRegistration open;
    @Autowired Register register;
    @Autowired CancelRegistration cancel;
    @Autowired Offers offers;

    private final List<Command> commands =
            List.of(
                    this::registers,
                    this::cancels,
                    this::changes,
                    this::withdraws,
                    this::hidesAndShows);
    private Visitor staff;
    private EventId event = new EventId(UuidV7.next());
    private UUID offer = UuidV7.next();
    private String slug = "";

    /** Something that changes seats. */
    private interface Command {
        void run() throws Exception;
    }

    @BeforeEach
    void aPublishedEvent() throws Exception {
        staff = site.administrator();
        var owner = site.upstream().organisation("Fédération (fictive)");
        slug = "attente-" + UUID.randomUUID();
        event =
                new EventId(
                        site.publishedEvent(
                                staff, Site.event(owner, "Attente (fictif)", "slug", slug)));
        offer = UuidV7.next();
        assertThat(as(() -> open.open(event, offer, FACTS))).isEqualTo(Outcome.DONE);
    }

    @Test
    void noPairOfCommandsWaitsInACircle() throws Exception {
        long before = deadlocks();
        long start = System.nanoTime();
        int pairs = 0;
        for (int i = 0; i < commands.size(); i++) {
            for (int j = i; j < commands.size(); j++) {
                atOnce(commands.get(i), commands.get(j));
                pairs++;
            }
        }
        assertThat(deadlocks()).isEqualTo(before);
        assertThat(taken()).isEqualTo(confirmed());
        log.info(
                "fault.locks pairs={} times={} deadlocks={} seconds={}",
                pairs,
                TIMES,
                deadlocks() - before,
                "%.1f".formatted((System.nanoTime() - start) / 1e9));
    }

    @Test
    void aSeatThatIsHeldForTooLongIsAPageThatSaysToComeBack() throws Exception {
        var visitor = site.anybody();
        var filled = visitor.fill(form(), Map.of("name", "Alix (fictive)", "audience", "HABITANT"));

        var answer =
                transaction.execute(_ -> {
                    offers.hold(event, offer);
                    try (var other = Executors.newSingleThreadExecutor()) {
                        return other.submit(() -> visitor.submit(filled, form())).get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.page().text()).contains("De retour");
        assertThat(confirmed()).isZero();
        assertThat(visitor.submit(filled, form()).status()).isEqualTo(303);
        assertThat(taken()).isEqualTo(confirmed()).isEqualTo(1);
    }

    /** Control: two transactions that take the same locks in opposite order are seen. */
    @Test
    void aCircleIsSeen() {
        long before = deadlocks();
        var both = new CountDownLatch(2);

        assertThatException()
                .isThrownBy(() -> atOnce(() -> locks(both, true), () -> locks(both, false)))
                .withStackTraceContaining("deadlock detected");

        assertThat(deadlocks()).isGreaterThan(before);
    }

    private void locks(CountDownLatch both, boolean eventFirst) {
        transaction.executeWithoutResult(_ -> {
            lock(eventFirst);
            both.countDown();
            try {
                both.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            lock(!eventFirst);
        });
    }

    private void lock(boolean theEvent) {
        if (theEvent) {
            db.selectFrom(EVENT).where(EVENT.ID.eq(event.value())).forUpdate().fetch();
        } else {
            offers.hold(event, offer);
        }
    }

    /** Both, again and again, each in two threads. */
    private static void atOnce(Command one, Command other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var running = new ArrayList<Future<?>>();
            for (var command : List.of(one, other, one, other)) {
                running.add(
                        threads.submit(() -> {
                            for (int i = 0; i < TIMES; i++) {
                                command.run();
                            }
                            return null;
                        }));
            }
            for (var thread : running) {
                thread.get(1, TimeUnit.MINUTES);
            }
        }
    }

    private void registers() {
        register.register(
                event,
                UuidV7.next(),
                new Registrant(Audience.HABITANT, "Dominique (fictive)", null, null),
                RegistrationToken.next());
    }

    private void cancels() {
        registers();
        var some =
                db.select(REGISTRATION.ID)
                        .from(REGISTRATION)
                        .where(REGISTRATION.OFFER_ID.eq(offer))
                        .and(REGISTRATION.STATUS.eq("CONFIRMED"))
                        .limit(1)
                        .fetch(REGISTRATION.ID);
        for (UUID id : some) {
            refusable(() -> cancel.cancel(event, id));
        }
    }

    private void changes() {
        refusable(() -> {
            var now = offers.find(event, offer);
            open.change(event, offer, now.version(), FACTS);
        });
    }

    private void withdraws() {
        refusable(() -> {
            if (open.withdraw(event, offer) == Outcome.DONE) {
                open.open(event, offer, FACTS);
            }
        });
    }

    private void hidesAndShows() throws Exception {
        for (String act : List.of("/unpublish", "/publish")) {
            var page = "/admin/events/" + event.value();
            var token = staff.fill(page + "/registrations/offers/new", Map.of());
            int status = staff.submit(token, page + act).status();
            assertThat(status).isIn(303, 409);
        }
    }

    private void refusable(Runnable command) {
        try {
            as(() -> {
                command.run();
                return true;
            });
        } catch (Conflict | NotFound refused) {
            log.debug("Somebody was faster", refused);
        }
    }

    private <T> T as(Supplier<T> work) {
        return actor.as(new Actor.Software("test"), work);
    }

    private String form() {
        return "/events/" + slug + "/register";
    }

    private long deadlocks() {
        db.fetch("select pg_stat_force_next_flush()");
        return db.select(
                        DSL.field(
                                "(select deadlocks from pg_stat_database where datname ="
                                        + " current_database())",
                                Long.class))
                .fetchSingle()
                .value1();
    }

    private int taken() {
        return offers.find(event, offer).taken();
    }

    private int confirmed() {
        return db.fetchCount(
                REGISTRATION, REGISTRATION.OFFER_ID.eq(offer), REGISTRATION.STATUS.eq("CONFIRMED"));
    }
}
