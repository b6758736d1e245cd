package org.maillage.events.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Hostile;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What visitors find and type in the form. */
@EventsTest
class RegistrationFormTests extends RegistrationScene {

    static Stream<String> hostileTexts() {
        return Hostile.texts(200);
    }

    @Test
    void aFullAudienceIsNotOfferedAndAFullEventSaysSo() throws Exception {
        offer("HABITANT", 1);
        offer("PARTNER", 1);

        register("Alix (fictive)", "HABITANT");
        var one = site.anybody().get(form()).page();
        assertThat(one.select("input[name=audience]").eachAttr("value")).containsExactly("PARTNER");
        assertThat(one.text()).contains("Complet");

        register("Noa (fictif)", "PARTNER");
        var none = site.anybody().get(form()).page();
        assertThat(none.select("input[name=audience]")).isEmpty();
        assertThat(none.select(".empty-state").text()).contains("Complet");
    }

    @Test
    void whoComesTooLateKeepsWhatWasTyped() throws Exception {
        offer("HABITANT", 1);
        offer("PARTNER", 1);
        var late = site.anybody();
        var fields = Map.of("name", "Sacha (fictive)", "audience", "HABITANT");
        var filled = late.fill(form(), fields);
        register("Alix (fictive)", "HABITANT");

        var answer = late.submit(filled, form());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("input[name=name]").val()).isEqualTo("Sacha (fictive)");
        assertThat(answer.page().text()).contains("Il n’y a plus de place pour ce public");
        assertThat(rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void hostileTextsComeBackUnharmed(String text) throws Exception {
        offer("HABITANT", 5);
        var answer =
                site.anybody()
                        .send(
                                form(),
                                Map.of("name", text, "organisation", text, "audience", "HABITANT"));

        assertThat(answer.status()).isEqualTo(303);
        var result = site.anybody().get(answer.location()).page();
        assertThat(result.select("dd").eachText()).contains(Hostile.shown(text));
        assertThat(result.select("main script, main img")).isEmpty();
        assertThat(staff.text(admin(""))).contains(Hostile.shown(text));
    }

    @Test
    void refusesWhatIsMissingOrWrong() throws Exception {
        offer("HABITANT", 5);
        for (var fields :
                List.of(
                        Map.of("name", "", "audience", "HABITANT"),
                        Map.of("name", "Alix (fictive)", "audience", "KING"),
                        Map.of("name", "Alix (fictive)", "audience", ""),
                        Map.of("name", "a".repeat(201), "audience", "HABITANT"),
                        Map.of("name", "\u0085", "audience", "HABITANT"),
                        Map.of("name", "Alix (fictive)", "audience", "\u0085"),
                        Map.of(
                                "name",
                                "Alix (fictive)",
                                "audience",
                                "HABITANT",
                                "email",
                                "sans arobase"))) {
            assertThat(site.anybody().send(form(), fields).status()).isEqualTo(422);
        }
        assertThat(rows()).isZero();
    }

    @Test
    void thereIsNoFormWithoutSeatsOrForADraft() throws Exception {
        assertThat(site.anybody().get(form()).status()).isEqualTo(404);
        assertThat(site.anybody().get("/events/unknown/register").status()).isEqualTo(404);
    }
}
