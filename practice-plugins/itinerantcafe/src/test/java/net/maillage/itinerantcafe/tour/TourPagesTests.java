package net.maillage.itinerantcafe.tour;

import static net.maillage.itinerantcafe.db.Tables.PRACTICE_CARD;
import static net.maillage.itinerantcafe.db.Tables.TOUR_DAY;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.delivery.DomainEvents;
import org.maillage.platform.id.UuidV7;
import org.maillage.practices.published.PracticeCardChanged;
import org.maillage.practices.published.PracticeId;
import org.maillagetools.testkit.practice.PracticeDesk;
import org.maillagetools.testkit.practice.PracticeModuleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

@PracticeModuleTest
class TourPagesTests {

    private static final String STAFF = "/admin/practices/itinerantcafe/";

    @Autowired PracticeDesk desk;
    @Autowired DomainEvents events;
    @Autowired TransactionOperations transactions;
    @Autowired DSLContext db;
    @Autowired TourCalendar calendar;

    private UUID practice;
    private LocalDate today;

    @BeforeEach
    void aCafeIsKnown() {
        practice = UuidV7.next();
        today = calendar.today();
        tell(1, "itinerantcafe", "cafe-" + practice, "Café d’essai (fictif)", true);
        await().until(() -> db.fetchExists(PRACTICE_CARD, PRACTICE_CARD.PRACTICE_ID.eq(practice)));
    }

    @Test
    void tellsWhereTheCafeWillStandAndWhereItStood() {
        add(Map.of("day", today.plusDays(9).toString(), "commune", "Demain (fictif)"));
        add(Map.of("day", today.minusDays(9).toString(), "commune", "Hier (fictif)"));

        var page = desk.visit("/practices/itinerantcafe/cafe-" + practice);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("main section").eachText())
                .satisfiesExactly(
                        next -> assertThat(next).contains("Prochaines dates", "Demain (fictif)"),
                        past -> assertThat(past).contains("Dates passées", "Hier (fictif)"));
        assertThat(desk.open(STAFF + practice + "?q=demain").text("tbody"))
                .contains("Demain")
                .doesNotContain("Hier");
    }

    @Test
    void takesADayAway() {
        add(Map.of("day", today.plusDays(3).toString(), "commune", "Annulée (fictive)"));
        var removed = desk.submit(STAFF + practice, "/remove", Map.of());

        assertThat(removed.status()).isEqualTo(303);
        assertThat(desk.visit("/practices/itinerantcafe/cafe-" + practice).text("main"))
                .doesNotContain("Annulée");
        assertThat(desk.open(STAFF + practice).text(".history"))
                .contains("Date ajoutée", "Date retirée");
    }

    @ParameterizedTest
    @CsvSource({
        "day, ''",
        "day, 2026-02-30",
        "day, 1026-02-03",
        "day, demain",
        "commune, ''",
        "departmentCode, 20",
        "departmentCode, 100"
    })
    void saysBesideTheFieldWhatCannotBe(String field, String typed) {
        var fields = new HashMap<String, String>();
        fields.put("day", today.toString());
        fields.put("commune", "Refusée (fictive)");
        fields.put(field, typed);
        var refused = desk.submit(STAFF + practice + "/days/new", "/new", fields);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().getElementById(field + "-error")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${7*7} __${T(java.lang.Runtime)}__ {0}",
                "مرحبا 👩🏽‍🚀 '; drop table itinerantcafe.tour_day;"
            })
    void showsHostileTextsUnharmed(String text) {
        add(
                Map.of(
                        "day",
                        today.plusDays(2).toString(),
                        "commune",
                        text,
                        "place",
                        text,
                        "note",
                        text));

        var page = desk.visit("/practices/itinerantcafe/cafe-" + practice);
        assertThat(page.html().expectFirst("main strong").wholeText()).isEqualTo(text);
        assertThat(page.html().select("main script, main img")).isEmpty();
        assertThat(desk.open(STAFF + practice).html().select("main script, main img")).isEmpty();
    }

    @Test
    void followsTheSheetsCardWhateverTheOrder() {
        tell(3, "itinerantcafe", "nouveau-" + practice, "Nouveau nom (fictif)", true);
        await().until(() -> desk.open(STAFF + practice).text("h1").contains("Nouveau nom"));
        tell(2, "itinerantcafe", "entre-" + practice, "Entre-temps (fictif)", false);
        await().until(() -> desk.visit(tour("entre")).status() == 301);

        assertThat(desk.visit(tour("cafe")).location()).endsWith(tour("nouveau"));
        assertThat(desk.visit(tour("entre")).location()).endsWith(tour("nouveau"));
        assertThat(desk.visit(tour("nouveau")).status()).isEqualTo(200);

        tell(4, "itinerantcafe", "nouveau-" + practice, "Nouveau nom (fictif)", false);
        await().until(() -> desk.visit(tour("nouveau")).status() == 404);
    }

    @Test
    void theDaysBelongToWhoeverTheSheetBelongsTo() {
        add(Map.of("day", today.plusDays(4).toString(), "commune", "Cédée (fictive)"));
        tell(3, "itinerantcafe", "cedee-" + practice, "Cédée (fictive)", true);
        await().until(() -> desk.open(STAFF + practice).text("h1").contains("Cédée"));
        tell(2, "itinerantcafe", "avant-" + practice, "Avant (fictive)", true);
        await().until(() -> desk.visit(tour("avant")).status() == 301);

        var owner = db.fetchSingle(PRACTICE_CARD, PRACTICE_CARD.PRACTICE_ID.eq(practice));
        var day = db.fetchSingle(TOUR_DAY, TOUR_DAY.PRACTICE_ID.eq(practice));
        assertThat(day.getOwnerId()).isEqualTo(owner.getOwnerId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"habitants", "HABITANT", "usagers", "marches"})
    void searchKnowsInclusiveWritingAndPlurals(String typed) {
        add(
                Map.of(
                        "day",
                        today.plusDays(4).toString(),
                        "commune",
                        "Brest (fictif)",
                        "note",
                        "Pour les habitant·es et usager(e)s, au marché"));

        assertThat(desk.open(STAFF + practice + "?q=" + typed).text("tbody")).contains("Brest");
    }

    @Test
    void leavesOtherKindsAlone() {
        practice = UuidV7.next();
        tell(1, "generic", "autre-" + practice, "Autre (fictive)", true);
        await().until(() -> db.fetchExists(PRACTICE_CARD, PRACTICE_CARD.PRACTICE_ID.eq(practice)));

        assertThat(desk.visit(tour("autre")).status()).isEqualTo(404);
        assertThat(desk.open(STAFF + practice).status()).isEqualTo(404);
        assertThat(desk.open("/admin/practices/itinerantcafe").text("tbody"))
                .doesNotContain("Autre (fictive)");
    }

    private String tour(String name) {
        return "/practices/itinerantcafe/" + name + "-" + practice;
    }

    private void add(Map<String, String> typed) {
        var added = desk.submit(STAFF + practice + "/days/new", "/new", typed);
        assertThat(added.status()).as(added.text("main")).isEqualTo(303);
    }

    private void tell(long revision, String kind, String slug, String title, boolean published) {
        var card =
                new PracticeCardChanged(
                        UuidV7.next(),
                        Instant.EPOCH,
                        new PracticeId(practice),
                        revision,
                        kind,
                        slug,
                        title,
                        new OrganisationId(UuidV7.next()),
                        published,
                        false);
        transactions.executeWithoutResult(_ -> events.publish(card));
    }
}
