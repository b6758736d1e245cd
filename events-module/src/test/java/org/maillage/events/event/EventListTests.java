package org.maillage.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.events.db.Tables.EVENT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Site;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Which events the list shows, and in which order. */
@EventsTest
class EventListTests extends EventScene {

    @ParameterizedTest
    @CsvSource({
        "habitants",
        "habitant",
        "HABITANTS",
        "professionnels",
        "citoyen",
        "ete",
        "coeur",
        "'l’écologie'"
    })
    void searchKnowsAccentsAndInclusiveWriting(String typed) throws Exception {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        site.publishedEvent(
                staff,
                Site.event(
                        owner,
                        "Marque " + mark,
                        "description",
                        "habitant·es, professionnel.le.s et citoyen.ne.s, l'été, au cœur de"
                                + " l'écologie"));

        assertThat(
                        site.anybody()
                                .get("/events?q=" + mark + " " + typed)
                                .page()
                                .select(".event-card"))
                .hasSize(1);
    }

    @Test
    void eventsToComeStandBeforeThosePast() throws Exception {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        for (var year : new String[] {"2019", "2041", "2001", "2040"}) {
            site.publishedEvent(
                    staff, Site.event(owner, mark + " " + year, "startDate", year + "-05-02"));
        }

        var page = site.anybody().get("/events?q=" + mark).page();

        assertThat(page.select(".event-card h3, .event-group").eachText())
                .containsExactly(
                        "À venir",
                        mark + " 2040",
                        mark + " 2041",
                        "Passés",
                        mark + " 2019",
                        mark + " 2001");
        assertThat(site.anybody().get("/events?year=2041&q=" + mark).page().select(".event-card"))
                .hasSize(1);
    }

    /** Of the first and the last clock of the world one is always on another day than Paris. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Etc/GMT+12"})
    void anEventIsOverWhenTheDayHasEndedWhereItTakesPlace(String zone) throws Exception {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var today = LocalDate.now(ZoneId.of(zone));
        for (var day : new LocalDate[] {today, today.minusDays(1)}) {
            var event =
                    site.publishedEvent(
                            staff, Site.event(owner, mark + " " + day, "startDate", "" + day));
            db.update(EVENT).set(EVENT.ZONE, zone).where(EVENT.ID.eq(event)).execute();
        }

        var page = site.anybody().get("/events?q=" + mark).page();

        assertThat(page.select(".event-card h3, .event-group").eachText())
                .containsExactly(
                        "À venir", mark + " " + today, "Passés", mark + " " + today.minusDays(1));
    }
}
