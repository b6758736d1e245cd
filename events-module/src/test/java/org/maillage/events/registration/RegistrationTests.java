package org.maillage.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.events.db.Tables.REGISTRATION;

import org.junit.jupiter.api.Test;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Visitor;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One registration for each who registers, found by its holder. */
@EventsTest
class RegistrationTests extends RegistrationScene {

    @Test
    void aRegistrationIsConfirmedOnAPageThatOnlyItsHolderFinds() throws Exception {
        offer("HABITANT", 5);

        var answer = register("Alix (fictive)", "HABITANT");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).matches("/events/registrations/[A-Za-z0-9_-]{43}");
        assertThat(site.anybody().text(answer.location()))
                .contains("Inscription confirmée", "Alix (fictive)", "Inscriptions (fictif)");
        assertThat(site.anybody().get("/events/registrations/wrong").status()).isEqualTo(404);
    }

    @Test
    void theDatabaseKnowsTheTokensHashOnly() throws Exception {
        offer("HABITANT", 5);
        var token = register("Alix (fictive)", "HABITANT").location().replaceFirst(".*/", "");

        var row = db.fetchSingle(REGISTRATION, REGISTRATION.EVENT_ID.eq(event));

        assertThat(row.getTokenHash()).isEqualTo(new RegistrationToken(token).hash());
        assertThat(row.toString()).doesNotContain(token);
    }

    @Test
    void fiftyEqualFormsAreOneRegistration() throws Exception {
        offer("HABITANT", 100);
        var visitor = site.anybody();
        var filled = visitor.fill(form(), Map.of("name", "Alix (fictive)", "audience", "HABITANT"));
        Callable<Visitor.Answer> send = () -> visitor.submit(filled, form());

        try (var threads = Executors.newFixedThreadPool(25)) {
            var locations =
                    threads.invokeAll(Collections.nCopies(50, send)).stream()
                            .map(RegistrationTests::location)
                            .filter(location -> location.contains("/registrations/"))
                            .distinct()
                            .toList();
            assertThat(locations).hasSize(1);
        }
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void anEarlierAddressLeadsToTheFormAndAFormThatWasOpenStillCounts() throws Exception {
        offer("HABITANT", 5);
        var visitor = site.anybody();
        var old = form();
        var filled = visitor.fill(old, Map.of("name", "Alix (fictive)", "audience", "HABITANT"));
        slug = slug + "-bis";
        staff.send("/admin/events/" + event + "/edit", Map.of("slug", slug));

        var answer = site.anybody().get(old);
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.location()).endsWith(form());
        assertThat(visitor.submit(filled, old).location()).startsWith("/events/registrations/");
        assertThat(rows()).isEqualTo(1);
    }

    private static String location(Future<Visitor.Answer> answer) {
        try {
            return answer.get().location();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
