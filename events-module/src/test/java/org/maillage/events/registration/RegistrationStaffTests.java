package org.maillage.events.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.events.site.EventsTest;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What staff see of registrations, and how they offer seats. */
@EventsTest
class RegistrationStaffTests extends RegistrationScene {

    @Test
    void staffSeeWhoHasRegisteredAndFreeASeat() throws Exception {
        offer("HABITANT", 1);
        register("Alix (fictive)", "HABITANT");
        var list = staff.get(admin("")).page();
        assertThat(list.text()).contains("Alix (fictive)");
        var action = list.select("form[action$=/cancel]").attr("action");

        assertThat(staff.press(admin(""), action, Map.of()).status()).isEqualTo(303);

        assertThat(staff.text(admin(""))).contains("Annulée");
        assertThat(register("Noa (fictif)", "HABITANT").status()).isEqualTo(303);
        assertThat(staff.text(admin("?q=alix"))).contains("1 résultat");
    }

    @Test
    void loweringSeatsBelowThoseTakenIsRefusedInWords() throws Exception {
        offer("HABITANT", 3);
        register("Alix (fictive)", "HABITANT");
        register("Noa (fictif)", "HABITANT");
        var path =
                staff.get(admin(""))
                        .page()
                        .select("a[href*=/offers/]:not([href$=new])")
                        .attr("href");

        var answer = staff.send(path, Map.of("cap", "1"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains("2 personnes sont déjà inscrites");
    }

    @Test
    void aClosingBeforeTheOpeningAndImpossibleTimesAreRefused() throws Exception {
        for (var times :
                List.of(
                        List.of("2030-01-02T10:00", "2030-01-01T10:00"),
                        List.of("2030-02-30T10:00", ""),
                        List.of("+300000-01-01T00:00", ""),
                        List.of("", "2201-01-01T00:00"),
                        List.of("demain", ""))) {
            var answer =
                    staff.send(
                            admin("/offers/new"),
                            Map.of(
                                    "audience",
                                    "HABITANT",
                                    "cap",
                                    "5",
                                    "opensAt",
                                    times.get(0),
                                    "closesAt",
                                    times.get(1)));
            assertThat(answer.status()).isEqualTo(422);
        }
    }

    @Test
    void seatsOfNothingVisibleAreRefusedBesideTheirFields() throws Exception {
        var answer =
                staff.send(admin("/offers/new"), Map.of("audience", "\u0085", "cap", "\u0085"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[name=cap].is-invalid")).isNotEmpty();
    }

    @Test
    void strangersDoNotSeeWhoHasRegistered() throws Exception {
        assertThat(site.anybody().get(admin("")).status()).isEqualTo(303);
        assertThat(site.staffOf(UUID.randomUUID()).get(admin("")).status()).isEqualTo(404);
    }

    @Test
    void aRegistrationHasAHistoryForThoseWhoHandleIt() throws Exception {
        offer("HABITANT", 1);
        register("Alix (fictive)", "HABITANT");
        var list = staff.get(admin("")).page();
        staff.press(admin(""), list.select("form[action$=/cancel]").attr("action"), Map.of());
        var path = list.select("table a[href$=/history]").attr("href");

        assertThat(staff.get(path).page().select(".history-act strong").eachText())
                .containsExactly("Inscription annulée", "Inscription confirmée");
        assertThat(site.staffOf(UUID.randomUUID()).get(path).status()).isEqualTo(404);
    }
}
