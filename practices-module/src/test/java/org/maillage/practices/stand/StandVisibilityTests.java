package org.maillage.practices.stand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionCardChanged;
import org.maillage.events.published.SessionId;
import org.maillage.events.published.SessionKind;
import org.maillage.people.published.OrganisationCardChanged;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.OrganisationType;
import org.maillage.platform.id.UuidV7;
import org.maillage.practices.site.PracticesTest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Whose stands and markets one sees. */
@PracticesTest
class StandVisibilityTests extends StandScene {

    private static SessionCardChanged card(
            UUID session, long revision, UUID event, String day, boolean published) {
        return card(session, revision, event, day, published, false);
    }

    private static SessionCardChanged card(
            UUID session,
            long revision,
            UUID event,
            String day,
            boolean published,
            boolean removed) {
        return new SessionCardChanged(
                UuidV7.next(),
                Instant.EPOCH,
                new SessionId(session),
                revision,
                new EventId(event),
                "Biennale " + event,
                "biennale-" + event,
                SessionKind.PRACTICE_MARKET,
                "Marché (fictif)",
                LocalDate.parse(day),
                published,
                removed);
    }

    @Test
    void aCoOwnerIsOfferedTheSheetAsksForItsStandAndGivesItBack() {
        var friend = neighbours.organisation("Amie exposante (fictive)");
        var practice =
                desk.publicSheet(
                        "generic",
                        owner,
                        Map.of("title", "Commune (fictive)", "coOwners", friend.toString()));
        grants.onlyIn(friend);

        assertThat(desk.open(practice).html().select("main a[href*=/stands/new]")).isNotEmpty();
        ask(practice, market).leadsTo();
        var list = desk.open(LIST + "?q=commune");
        assertThat(list.text("tbody")).contains("Commune (fictive)");
        desk.submit(list, "/withdraw", Map.of()).leadsTo();
        assertThat(desk.open(LIST + "?q=commune").text("tbody")).doesNotContain("Commune");

        grants.onlyIn(UUID.randomUUID());
        assertThat(desk.open(LIST + "/new").html().select("option").eachText())
                .doesNotContain("Commune (fictive)");
        assertThat(ask(practice, market).status()).isEqualTo(422);
    }

    @Test
    void marketsOfEventsThatAreNotPublicAreSeenByTheNetworkOnly() {
        var biennale = UuidV7.next();
        var fair = UuidV7.next();
        neighbours.publish(card(fair, 1, biennale, "2027-03-14", false));
        neighbours.settle();
        var practice = practice("Tôt prête (fictive)");

        assertThat(desk.open(LIST + "/markets").text("main")).contains("Biennale " + biennale);
        grants.onlyIn(owner);
        assertThat(desk.open(LIST + "/markets").text("main"))
                .doesNotContain("Biennale " + biennale);
        assertThat(desk.open(LIST + "/new").text("main")).doesNotContain("Biennale " + biennale);
        assertThat(ask(practice, fair).status()).isEqualTo(422);
    }

    @Test
    void theListSaysWhyAStandHasNoPageAndDoesNotLeadThere() {
        var biennale = UuidV7.next();
        var fair = UuidV7.next();
        neighbours.publish(card(fair, 1, biennale, "2027-03-14", true));
        neighbours.settle();
        ask(practice("Suspens (fictif)"), fair).leadsTo();
        var address = LIST + "?event=" + biennale;
        assertThat(desk.open(address).html().select("tbody a[href^=/practices/stands/]"))
                .hasSize(1);

        neighbours.publish(card(fair, 2, biennale, "2027-03-14", false));
        neighbours.settle();
        assertThat(desk.open(address).html().select("tbody a[href^=/practices/stands/]")).isEmpty();
        assertThat(desk.open(address).text("tbody")).contains("L’événement n’est pas public");

        neighbours.publish(card(fair, 3, biennale, "2027-03-14", true, true));
        neighbours.settle();
        assertThat(desk.open(address).html().select("tbody a[href^=/practices/stands/]")).isEmpty();
        assertThat(desk.open(address).text("tbody")).contains("La séance est supprimée");
    }

    @Test
    void standsAndMarketsHaveAHistory() {
        ask(practice("Retracée (fictive)"), market).leadsTo();
        var list = desk.open(LIST + "?q=retracee");
        var history = list.html().select("tbody a[href$=/history]").attr("href");
        desk.submit(list, "/withdraw", Map.of()).leadsTo();

        var page = desk.open(history);
        assertThat(page.html().select(".history-act strong").eachText())
                .containsExactly("Stand retiré", "Stand attribué");
        assertThat(page.text(".history")).contains("Marché (fictif) 1 – Rencontre (fictive)");
        grants.onlyIn(UUID.randomUUID());
        assertThat(desk.open(history).status()).isEqualTo(404);

        grants.everywhere();
        var size = LIST + "/markets/" + market;
        desk.submit(size, Map.of("capacity", "7")).leadsTo();
        assertThat(desk.open(size).text(".history")).contains("Nombre de stands modifié", "7");
    }

    @Test
    void oneStandOfSeveralIsOne() {
        desk.submit(LIST + "/markets/" + market, Map.of("capacity", "5")).leadsTo();
        ask(practice("Seule (fictive)"), market).leadsTo();

        assertThat(desk.open(LIST + "/markets").text("main"))
                .contains("Un stand sur 5")
                .doesNotContain("1 stands");
    }

    @Test
    void recordsOfOneNameAreDifferentChoices() {
        var twin = UuidV7.next();
        var other = UuidV7.next();
        neighbours.publish(organisation(twin, "Brest"), organisation(other, "Arras"));
        neighbours.settle();
        for (var id : new UUID[] {twin, other}) {
            ask(desk.publicSheet("generic", id, Map.of("title", "Jumelle " + id)), market)
                    .leadsTo();
        }

        for (var list : new String[] {LIST, "/admin/practices"}) {
            assertThat(desk.open(list + "?q=jumelle").text("#facet-owner"))
                    .contains("Les Jumelles (fictif) (Arras)", "Les Jumelles (fictif) (Brest)");
            assertThat(desk.open(list + "?q=jumelle&owner=" + twin).text("tbody"))
                    .contains("Jumelle " + twin)
                    .doesNotContain("Jumelle " + other);
        }
    }

    private static OrganisationCardChanged organisation(UUID id, String place) {
        return new OrganisationCardChanged(
                UuidV7.next(),
                Instant.EPOCH,
                new OrganisationId(id),
                1,
                "Les Jumelles (fictif)",
                OrganisationType.COMMUNITY_CENTRE,
                place,
                false);
    }

    @Test
    void standsOfOneDayStandInTheAlphabetsOrder() {
        for (var title : new String[] {"zèbre", "Éolienne", "eau"}) {
            ask(desk.publicSheet("generic", owner, Map.of("title", title + " fictif")), market)
                    .leadsTo();
        }

        assertThat(
                        desk.open(LIST + "?event=" + event)
                                .html()
                                .select("tbody td:first-child a")
                                .eachText())
                .containsExactly("eau fictif", "Éolienne fictif", "zèbre fictif");
    }
}
