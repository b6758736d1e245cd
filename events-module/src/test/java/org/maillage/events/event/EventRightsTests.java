package org.maillage.events.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Site;

import java.util.Map;
import java.util.UUID;

/** Who works on an event. */
@EventsTest
class EventRightsTests extends EventScene {

    @Test
    void whoHoldsNothingSeesNothing() throws Exception {
        var event = site.newEvent(staff, Site.event(owner, "Réservé (fictif)"));
        var stranger = site.staffOf(UUID.randomUUID());

        for (var path :
                new String[] {"", "/edit", "/organisers", "/rooms", "/history", "/days/new"}) {
            assertThat(stranger.get("/admin/events/" + event + path).status()).isEqualTo(404);
        }
        assertThat(stranger.text("/admin/events?q=reserve")).doesNotContain("Réservé");
        assertThat(site.anybody().get("/admin/events").status()).isEqualTo(303);
    }

    @Test
    void aCoOrganiserWorksOnTheEventToo() throws Exception {
        var other = site.upstream().organisation("Union régionale (fictive)");
        var event = site.newEvent(staff, Site.event(owner, "Ensemble (fictif)"));
        var colleague = site.staffOf(other);
        assertThat(colleague.get(edit(event)).status()).isEqualTo(404);

        staff.send(
                "/admin/events/" + event + "/organisers", Map.of("organisation", other.toString()));

        assertThat(colleague.send(edit(event), Map.of("place", "Rennes")).status()).isEqualTo(303);
        assertThat(colleague.text("/admin/events?q=ensemble")).contains("Ensemble (fictif)");
        var history = staff.text("/admin/events/" + event + "/history");
        assertThat(history).contains("Organisateur ajouté", "Union régionale (fictive)", "Rennes");
    }
}
