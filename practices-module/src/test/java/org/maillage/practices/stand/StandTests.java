package org.maillage.practices.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.practices.db.Tables.STAND;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.events.published.ProgrammeEntryOffered;
import org.maillage.events.published.SessionId;
import org.maillage.events.published.SessionKind;
import org.maillage.platform.id.UuidV7;
import org.maillage.practices.published.PracticeId;
import org.maillage.practices.published.StandAllotted;
import org.maillage.practices.site.Desk;
import org.maillage.practices.site.Grants;
import org.maillage.practices.site.Heard;
import org.maillage.practices.site.Neighbours;
import org.maillage.practices.site.PracticesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

@PracticesTest
class StandTests {

    private static final String LIST = "/admin/practices/stands";

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Heard heard;
    @Autowired Neighbours neighbours;
    @Autowired AllotStand allot;
    @Autowired Stands stands;
    @Autowired TransactionOperations transaction;
    @Autowired DSLContext db;

    private UUID event;
    private UUID owner;
    private UUID market;

    @BeforeEach
    void aMarketStands() {
        grants.everywhere();
        owner = neighbours.organisation("Exposante (fictive)");
        event = UuidV7.next();
        market = neighbours.market(event);
    }

    @Test
    void tellsTheProgramme() {
        var practice = practice("Four solaire (fictif)");
        ask(practice).leadsTo();

        var entry = lastEntry(practice);
        assertThat(entry).isInstanceOf(StandAllotted.class);
        assertThat(entry.session()).isEqualTo(new SessionId(market));
        assertThat(((StandAllotted) entry).sessionId()).isEqualTo(market);
        assertThat(entry.title()).isEqualTo("Four solaire (fictif)");
        assertThat(entry.withdrawn()).isFalse();
        var page = desk.visit(String.valueOf(entry.path()));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("main"))
                .contains("Four solaire (fictif)", "Rencontre (fictive)", "Exposante (fictive)");
        assertThat(page.html().select("main a").eachAttr("href"))
                .contains("/practices/sheets/four-solaire-fictif", "/events/rencontre-" + event);
        assertThat(desk.open(LIST + "?q=four").text("tbody")).contains("Four solaire");
    }

    @Test
    void standsOnTheEventsPage() {
        assertThat(desk.visit("/events/page/" + event).text("main")).isEmpty();
        ask(practice("Potager (fictif)")).leadsTo();
        ask(practice("Chorale <b> (fictive)")).leadsTo();

        var page = desk.visit("/events/page/" + event);
        assertThat(page.text("h2")).contains("2 stands");
        assertThat(page.html().select("h3").eachText())
                .containsExactly("Chorale <b> (fictive)", "Potager (fictif)");
    }

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

    @Test
    void aDraftHasNoStandAndNoOtherSessionIsAMarket() {
        var draft = desk.sheet("generic", owner, Map.of("title", "Brouillon (fictif)"));
        var plenary = UuidV7.next();
        neighbours.publish(Neighbours.session(plenary, 1, event, SessionKind.PLENARY, true));
        neighbours.settle();

        assertThat(ask(draft).status()).isEqualTo(422);
        desk.asSoftware(() -> {
            var practice = new PracticeId(Desk.idIn(draft));
            var wish = new StandWish(UuidV7.next(), practice, new SessionId(market));
            assertThat(allot.allot(wish)).isEqualTo(declined(StandDecision.Reason.SHEET_IS_DRAFT));
            var other = new StandWish(UuidV7.next(), practice, new SessionId(plenary));
            assertThat(allot.allot(other)).isEqualTo(declined(StandDecision.Reason.NO_MARKET));
        });
    }

    private static StandDecision declined(StandDecision.Reason reason) {
        return new StandDecision.Declined(reason);
    }

    @Test
    void followsItsSheet() {
        var practice = practice("Avant (fictif)");
        ask(practice).leadsTo();
        var path = String.valueOf(lastEntry(practice).path());

        desk.submit(practice + "/edit", Map.of("title", "Après (fictif)")).leadsTo();
        await().untilAsserted(
                        () -> assertThat(lastEntry(practice).title()).isEqualTo("Après (fictif)"));
        assertThat(desk.visit(path).text("h1")).isEqualTo("Après (fictif)");

        desk.press(practice, "/draft");
        await().until(() -> lastEntry(practice).withdrawn());
        assertThat(desk.visit(path).status()).isEqualTo(404);
        assertThat(desk.open(LIST + "?q=apres").text("tbody")).contains("Masqué");

        desk.press(practice, "/publish");
        await().until(() -> !lastEntry(practice).withdrawn());
        assertThat(desk.visit(path).status()).isEqualTo(200);
        assertThat(entries(practice))
                .extracting(ProgrammeEntryOffered::revision)
                .doesNotHaveDuplicates();
    }

    @Test
    void isWithdrawnAndMayComeBack() {
        var practice = practice("Revenante (fictive)");
        ask(practice).leadsTo();
        var path = String.valueOf(lastEntry(practice).path());
        var list = desk.open(LIST + "?q=revenante");

        desk.submit(list, "/withdraw", Map.of()).leadsTo();
        assertThat(lastEntry(practice).withdrawn()).isTrue();
        assertThat(desk.visit(path).status()).isEqualTo(404);
        desk.submit(list, "/withdraw", Map.of()).leadsTo();
        assertThat(entries(practice)).hasSize(2);

        ask(practice).leadsTo();
        assertThat(lastEntry(practice).withdrawn()).isFalse();
        assertThat(lastEntry(practice).path()).isEqualTo(path + "-2");
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

    @Test
    void belongsToThoseWhoMay() {
        var practice = practice("Gardée (fictive)");
        ask(practice).leadsTo();
        var list = desk.open(LIST + "?q=gardee");
        grants.onlyIn(UUID.randomUUID());

        assertThat(desk.open(LIST + "?q=gardee").text("tbody")).doesNotContain("Gardée");
        assertThat(desk.submit(list, "/withdraw", Map.of()).status()).isEqualTo(404);
        assertThat(desk.open(LIST + "/markets/" + market).status()).isEqualTo(404);
        grants.onlyIn();
        assertThat(desk.open(LIST).status()).isEqualTo(404);
        assertThat(desk.open(LIST + "/new").status()).isEqualTo(404);
        assertThat(desk.visit("/practices/stands/nothing").status()).isEqualTo(404);
    }

    private String practice(String title) {
        return desk.publicSheet("generic", owner, Map.of("title", title));
    }

    private Desk.Page ask(String practice) {
        return desk.submit(
                LIST + "/new",
                Map.of("practice", Desk.idIn(practice).toString(), "session", market.toString()));
    }

    private List<ProgrammeEntryOffered> entries(String practice) {
        var stands =
                db.select(STAND.ID)
                        .from(STAND)
                        .where(STAND.PRACTICE_ID.eq(Desk.idIn(practice)))
                        .fetchSet(STAND.ID);
        return heard.of(ProgrammeEntryOffered.class).stream()
                .filter(entry -> stands.contains(entry.entryId()))
                .toList();
    }

    private ProgrammeEntryOffered lastEntry(String practice) {
        return entries(practice).getLast();
    }
}
