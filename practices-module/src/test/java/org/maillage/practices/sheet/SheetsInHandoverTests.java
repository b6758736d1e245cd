package org.maillage.practices.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.people.published.PeopleSlots;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.practices.site.Desk;
import org.maillage.practices.site.Grants;
import org.maillage.practices.site.Neighbours;
import org.maillage.practices.site.PracticesTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody leaves to whoever takes over. */
@PracticesTest
class SheetsInHandoverTests {

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Neighbours neighbours;
    @Autowired SheetsInHandover handover;
    @Autowired CurrentActor actor;

    @Test
    void namesTheDraftsWhereTheyMayEdit() {
        grants.everywhere();
        var here = neighbours.organisation("Centre d’ici (fictif)");
        var elsewhere = neighbours.organisation("Centre d’ailleurs (fictif)");
        desk.sheet("generic", here, Map.of("title", "Brouillon d’ici (fictif)"));
        desk.publicSheet("generic", here, Map.of("title", "Publiée d’ici (fictive)"));
        desk.sheet("generic", elsewhere, Map.of("title", "Brouillon d’ailleurs (fictif)"));

        grants.onlyIn(here);
        assertThat(titles()).containsExactly("Brouillon d’ici (fictif)");

        grants.onlyIn(UUID.randomUUID());
        assertThat(titles()).isEmpty();
    }

    private List<String> titles() {
        var subject = new PeopleSlots.Handover(UUID.randomUUID());
        return actor.onBehalfOf(
                new Actor.AccountHolder(UUID.randomUUID(), "Lectrice (fictive)"),
                () ->
                        handover.model(subject).get("rows") instanceof List<?> rows
                                ? rows.stream()
                                        .map(row -> ((SheetsInHandover.Row) row).title())
                                        .toList()
                                : List.of());
    }
}
