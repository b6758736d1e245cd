package org.maillage.events.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Site;
import org.maillage.events.site.Staff;
import org.maillage.people.published.PeopleSlots;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.UUID;

/** What somebody leaves to whoever takes over. */
@EventsTest
class EventsInHandoverTests {

    @Autowired Site site;
    @Autowired Staff.Grants grants;
    @Autowired EventsInHandover handover;
    @Autowired CurrentActor actor;

    private UUID here = UUID.randomUUID();
    private UUID elsewhere = UUID.randomUUID();
    private UUID leaving = UUID.randomUUID();

    @BeforeEach
    void gatheringsOfTwoFederations() throws Exception {
        here = site.upstream().organisation("Fédération d’ici (fictive)");
        elsewhere = site.upstream().organisation("Fédération d’ailleurs (fictive)");
        leaving = grants.account((_, where) -> here.equals(where));
        var staff = site.administrator();
        site.newEvent(staff, Site.event(here, "Brouillon d’ici (fictif)"));
        site.publishedEvent(staff, Site.event(here, "Annoncé d’ici (fictif)"));
        site.publishedEvent(
                staff, Site.event(here, "Passé d’ici (fictif)", "startDate", "2019-03-14"));
        site.newEvent(staff, Site.event(elsewhere, "Brouillon d’ailleurs (fictif)"));
    }

    @Test
    void namesWhatIsNotFinishedWhereTheyMayEdit() {
        assertThat(seenBy(grants.account((_, _) -> true)))
                .contains("Brouillon d’ici (fictif)", "Annoncé d’ici (fictif)")
                .doesNotContain("Passé d’ici (fictif)", "Brouillon d’ailleurs (fictif)");
    }

    @Test
    void showsNothingThatTheReaderMayNotSee() {
        assertThat(seenBy(grants.account((_, where) -> elsewhere.equals(where)))).isEmpty();
    }

    private List<String> seenBy(UUID reader) {
        var holder = new Actor.AccountHolder(reader, "Lectrice (fictive)");
        return actor.onBehalfOf(
                holder,
                () -> {
                    var shown = handover.model(new PeopleSlots.Handover(leaving)).get("rows");
                    return shown instanceof List<?> rows
                            ? rows.stream().map(row -> ((HandedOverQuery.Row) row).title()).toList()
                            : List.of();
                });
    }
}
