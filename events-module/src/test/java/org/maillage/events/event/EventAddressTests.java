package org.maillage.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.events.db.Tables.EVENT;

import org.junit.jupiter.api.Test;
import org.maillage.events.published.SessionCardChanged;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Heard;
import org.maillage.events.site.Site;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Map;
import java.util.UUID;

/** Where an event is found, and when it can be. */
@EventsTest
class EventAddressTests extends EventScene {

    @Autowired Heard heard;

    @Test
    void anEventIsADraftUntilItIsPublished() throws Exception {
        var slug = slug();
        var event = site.newEvent(staff, Site.event(owner, "Rencontre (fictive)", "slug", slug));

        assertThat(site.anybody().get("/events/" + slug).status()).isEqualTo(404);
        assertThat(staff.text("/events/" + slug)).contains("Brouillon", "Rencontre (fictive)");
        assertThat(site.anybody().text("/events?q=" + slug)).doesNotContain("Rencontre");

        staff.press("/admin/events/" + event, "/admin/events/" + event + "/publish", Map.of());
        assertThat(site.anybody().text("/events/" + slug)).contains("ven. 14 mars 2031");

        staff.press("/admin/events/" + event, "/admin/events/" + event + "/unpublish", Map.of());
        assertThat(site.anybody().get("/events/" + slug).status()).isEqualTo(404);
    }

    @Test
    void theAddressIsMadeFromTheTitleAndNeverTwice() throws Exception {
        var title = "Journée " + UUID.randomUUID();
        var first = site.newEvent(staff, Site.event(owner, title));
        var second = site.newEvent(staff, Site.event(owner, title));

        assertThat(slugOf(second)).isEqualTo(slugOf(first) + "-2");
    }

    @Test
    void anOldAddressRedirectsAndCannotBeTakenByAnother() throws Exception {
        var old = slug();
        var now = slug();
        var event = site.publishedEvent(staff, Site.event(owner, "Renommé (fictif)", "slug", old));
        staff.send(edit(event), Map.of("slug", now));

        var answer = site.anybody().get("/events/" + old);
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.location()).endsWith("/events/" + now);

        var other =
                staff.send("/admin/events/new", Site.event(owner, "Autre (fictif)", "slug", old));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.page().text()).contains("celle d’un autre événement");
        assertThat(staff.send(edit(event), Map.of("slug", old)).status()).isEqualTo(303);
    }

    @Test
    void unknownEventsAreUnknown() throws Exception {
        var unknown = UUID.randomUUID();
        for (var path : new String[] {"/admin/events/" + unknown, edit(unknown), "/events/rien"}) {
            assertThat(staff.get(path).status()).isEqualTo(404);
        }
        assertThat(staff.get("/admin/events/pas-un-identifiant").status()).isEqualTo(404);
    }

    @Test
    void aNewTitleAddressOrPublicationReachesEverySession() throws Exception {
        var event = site.newEvent(staff, Site.event(owner, "Cartes (fictif)"));
        var session = site.newSession(staff, event, Site.session("WORKSHOP", "Atelier (fictif)"));
        staff.send(edit(event), Map.of("title", "Cartes neuves (fictif)"));
        staff.send(edit(event), Map.of("place", "Brest"));
        staff.press("/admin/events/" + event, "/admin/events/" + event + "/publish", Map.of());

        var cards =
                heard.of(SessionCardChanged.class).stream()
                        .filter(card -> card.session().value().equals(session))
                        .toList();

        assertThat(cards).extracting(SessionCardChanged::revision).containsExactly(1L, 2L, 3L);
        assertThat(cards.getLast().published()).isTrue();
        assertThat(cards.getLast().eventTitle()).isEqualTo("Cartes neuves (fictif)");
    }

    private String slugOf(UUID event) {
        return db.fetchSingle(EVENT, EVENT.ID.eq(event)).getSlug();
    }
}
