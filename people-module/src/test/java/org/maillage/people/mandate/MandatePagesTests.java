package org.maillage.people.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.people.PeopleTest;

import java.util.Map;
import java.util.UUID;

/** Where a mandate is shown, and to whom. */
@PeopleTest
class MandatePagesTests extends MandateScene {

    @Test
    void showsAMandateOnBothPages() {
        add(
                Map.of(
                        "function", "présidente",
                        "standardFunction", "PRESIDENT",
                        "from", "03/2019",
                        "attestedOn", "2021-12-14",
                        "attestedUntil", "2021-12-15",
                        "source", "PV de l’AG (fictif)"));

        assertThat(desk.open(page).text("main"))
                .contains("présidente")
                .contains("début", "mars 2019")
                .contains("attesté du 14 au 15 décembre 2021")
                .contains("PV de l’AG (fictif)");
        assertThat(desk.open("/admin/people/organisations/" + organisation).text("main"))
                .contains("Noa " + person)
                .contains("présidente");
        assertThat(desk.open("/admin/people/persons?function=PRESIDENT&q=" + mark).text("tbody"))
                .contains("Noa " + person);
    }

    @Test
    void takesAFunctionThatIsUnknownAtUnknownDates() {
        add(Map.of());

        assertThat(desk.open(page).text("main")).contains("fonction inconnue", "dates inconnues");
    }

    @Test
    void letsSeveralMandatesOverlap() {
        add(Map.of("function", "trésorière", "from", "2019"));
        add(Map.of("function", "bénévole", "from", "2019"));

        assertThat(desk.open(page).text("main")).contains("trésorière").contains("bénévole");
    }

    @Test
    void removesWhatWasEnteredByMistake() {
        String edit = add(Map.of("function", "erreur"));

        assertThat(desk.submit(desk.open(edit), 1, Map.of()).status()).isEqualTo(303);
        assertThat(desk.open(edit).status()).isEqualTo(404);
        assertThat(desk.open(page + "/history").text("main"))
                .contains("Fonction ajoutée", "Fonction supprimée", "erreur");
    }

    @Test
    void isHiddenFromOtherOrganisations() {
        String edit = add(Map.of("function", "cachée"));
        var form = desk.open(edit);
        grants.onlyIn(UUID.randomUUID());

        assertThat(desk.open(edit).status()).isEqualTo(404);
        assertThat(desk.submit(form, 0, Map.of()).status()).isEqualTo(404);
        assertThat(desk.submit(form, 1, Map.of()).status()).isEqualTo(404);
        assertThat(desk.refusals()).contains(edit);
    }
}
