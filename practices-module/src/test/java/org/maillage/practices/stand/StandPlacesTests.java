package org.maillage.practices.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.practices.db.Tables.STAND;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.maillage.events.published.SessionId;
import org.maillage.platform.id.UuidV7;
import org.maillage.practices.published.PracticeId;
import org.maillage.practices.site.Desk;
import org.maillage.practices.site.PracticesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** How many stands a market has, and that none is given twice. */
@PracticesTest
class StandPlacesTests extends StandScene {

    @Autowired AllotStand allot;
    @Autowired Stands stands;
    @Autowired TransactionOperations transaction;
    @Autowired DSLContext db;

    @Test
    void aPracticeHasOneStandAtAMarket() {
        var practice = practice("Unique (fictive)");
        ask(practice).leadsTo();

        var refused = ask(practice);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#session-error")).contains("déjà un stand");
    }

    @Test
    void aFullMarketTakesNoMore() {
        desk.submit(LIST + "/markets/" + market, Map.of("capacity", "1")).leadsTo();
        ask(practice("Première (fictive)")).leadsTo();

        assertThat(ask(practice("Seconde (fictive)")).text("#session-error")).contains("attribués");
    }

    @Test
    void theLastPlaceIsGivenOnce() throws Exception {
        desk.submit(LIST + "/markets/" + market, Map.of("capacity", "3")).leadsTo();
        var wishes = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 8; i++) {
            var practice = new PracticeId(Desk.idIn(practice("Pressée " + i + " (fictive)")));
            wishes.add(() -> granted(practice));
        }

        List<Boolean> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(wishes)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(granted -> granted).hasSize(3);
        assertThat(db.fetchCount(STAND, STAND.SESSION_ID.eq(market))).isEqualTo(3);
    }

    /** The control of the test above: the same steps, but the market is read without its lock. */
    @Test
    void withoutTheLockEverybodyIsGivenTheLastPlace() throws Exception {
        var allHaveCounted = new CyclicBarrier(4);
        var wishes = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 4; i++) {
            var practice = new PracticeId(Desk.idIn(practice("Sans verrou " + i + " (fictive)")));
            wishes.add(() -> transaction.execute(_ -> withoutLock(practice, allHaveCounted)));
        }

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(wishes)) {
                assertThat(answer.get()).isTrue();
            }
        }
        assertThat(db.fetchCount(STAND, STAND.SESSION_ID.eq(market))).isEqualTo(4);
    }

    @Test
    void aStaleCapacityShowsBothVersions() {
        var mine = desk.open(LIST + "/markets/" + market);
        desk.submit(mine, "", Map.of("capacity", "5")).leadsTo();

        var conflict = desk.submit(mine, "", Map.of("capacity", "7"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text(".conflict")).contains("5").contains("7");
        for (var impossible : List.of("0", "1001", "-1", "x")) {
            assertThat(desk.submit(mine, "", Map.of("capacity", impossible)).status())
                    .isEqualTo(422);
        }
    }

    private boolean withoutLock(PracticeId practice, CyclicBarrier allHaveCounted) {
        var exhibit = stands.exhibit(practice);
        int taken = db.fetchCount(STAND, STAND.SESSION_ID.eq(market));
        try {
            allHaveCounted.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
        if (!(new Market(true, 1, taken, false).decide(true) instanceof StandDecision.Granted)) {
            return false;
        }
        var wish = new StandWish(UuidV7.next(), practice, new SessionId(market));
        stands.add(wish, exhibit, Instant.EPOCH);
        return true;
    }

    private boolean granted(PracticeId practice) {
        var granted = new ArrayList<Boolean>();
        desk.asSoftware(() -> {
            var wish = new StandWish(UuidV7.next(), practice, new SessionId(market));
            granted.add(allot.allot(wish) instanceof StandDecision.Granted);
        });
        return granted.getFirst();
    }
}
