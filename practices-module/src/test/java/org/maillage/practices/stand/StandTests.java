package org.maillage.practices.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.practices.db.Tables.STAND;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.maillage.events.published.ProgrammeEntryOffered;
import org.maillage.events.published.SessionId;
import org.maillage.events.published.SessionKind;
import org.maillage.platform.id.UuidV7;
import org.maillage.practices.published.PracticeId;
import org.maillage.practices.published.StandAllotted;
import org.maillage.practices.site.Desk;
import org.maillage.practices.site.Heard;
import org.maillage.practices.site.Neighbours;
import org.maillage.practices.site.PracticesTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What becomes of a stand, and what the programme is told. */
@PracticesTest
class StandTests extends StandScene {

    @Autowired Heard heard;
    @Autowired AllotStand allot;
    @Autowired DSLContext db;

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

    private static StandDecision declined(StandDecision.Reason reason) {
        return new StandDecision.Declined(reason);
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
