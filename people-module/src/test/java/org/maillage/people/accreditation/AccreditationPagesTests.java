package org.maillage.people.accreditation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.Organisations;
import org.maillage.people.PeopleTest;
import org.maillage.people.period.Today;
import org.maillage.people.published.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Map;
import java.util.UUID;

@PeopleTest
class AccreditationPagesTests {

    private static final String LIST = "/admin/people/organisations";

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Organisations organisations;
    @Autowired Today today;

    private OrganisationId centre = OrganisationId.next();
    private String name = "";

    @BeforeEach
    void aCentre() {
        grants.everywhere();
        name = "Centre agréé " + UUID.randomUUID();
        centre = organisations.named(name);
    }

    @Test
    void showsWhatWasTyped() {
        grant(
                Map.of(
                        "authority", "CAF du Pré (fictive)",
                        "from", "09/2019",
                        "to", "08/2023",
                        "projectFrom", "2019",
                        "projectTo", "2023",
                        "source", "Notification (fictive)"));

        assertThat(page().text("main"))
                .contains("Centre social · CAF du Pré (fictive)", "septembre 2019 – août 2023")
                .contains("2019 – 2023", "Notification (fictive)")
                .contains("l’agrément a pris fin le 31 août 2023 et aucun autre n’est connu");
        assertThat(desk.open(Organisations.page(centre) + "/history").text("main"))
                .contains("Agrément ajouté", "CAF du Pré (fictive)");
    }

    @Test
    void showsOnTheHomePageAndInTheListWhatHasToBeRenewed() {
        assertThat(listed("TO_RENEW")).doesNotContain(name);
        grant(Map.of("to", today.date().plusMonths(3).toString()));

        assertThat(page().text("main")).contains("agrément à renouveler");
        assertThat(desk.open("/admin").text("main")).contains("Agréments à renouveler");
        assertThat(listed("TO_RENEW")).contains(name);
        assertThat(listed("EXPIRED")).doesNotContain(name);

        grants.onlyIn(UUID.randomUUID());
        assertThat(listed("TO_RENEW")).doesNotContain(name);
        assertThat(desk.open("/admin").text("main")).doesNotContain("Agréments à renouveler");
    }

    @ParameterizedTest
    @CsvSource({
        "accreditation, ''",
        "accreditation, CASTLE",
        "from, 31/02/2021",
        "to, 1999",
        "projectFrom, bientôt",
        "projectTo, 1999"
    })
    void saysBesideTheFieldWhatCannotBe(String field, String typed) {
        var refused =
                desk.submit(
                        form(),
                        Desk.fields(
                                "from",
                                "2020",
                                "projectFrom",
                                "2020",
                                "source",
                                "gardée",
                                field,
                                typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#" + field + "-error").text()).isNotBlank();
        assertThat(refused.value("source")).isEqualTo("gardée");
    }

    @Test
    void showsBothVersionsToWhoeverComesLate() {
        String edit = grant(Map.of("to", "2030"));
        var mine = desk.open(edit);
        desk.submit(edit, Map.of("to", "2031"));

        var conflict = desk.submit(mine, 0, Map.of("to", "2032"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("main")).contains("2031").contains("2032");
        assertThat(desk.submit(conflict, 0, Map.of()).status()).isEqualTo(303);
        assertThat(page().text("main")).contains("2032");
    }

    @Test
    void removesWhatWasEnteredByMistake() {
        String edit = grant(Map.of());

        assertThat(desk.submit(desk.open(edit), 1, Map.of()).status()).isEqualTo(303);
        assertThat(desk.open(edit).status()).isEqualTo(404);
    }

    @Test
    void isHiddenFromOtherOrganisations() {
        String edit = grant(Map.of());
        var open = desk.open(edit);
        grants.onlyIn(UUID.randomUUID());

        assertThat(desk.open(edit).status()).isEqualTo(404);
        assertThat(desk.open(form()).status()).isEqualTo(404);
        assertThat(desk.submit(open, 0, Map.of()).status()).isEqualTo(404);
        assertThat(desk.submit(open, 1, Map.of()).status()).isEqualTo(404);
        assertThat(desk.refusals()).contains(edit, form());
    }

    @ParameterizedTest
    @MethodSource("org.maillage.people.HostileTexts#shortOnes")
    void showsHostileTextsUnharmed(String text) {
        String edit = grant(Map.of("source", text, "authority", text));

        assertThat(desk.open(edit).value("source")).isEqualTo(text);
        assertThat(page().html().select("script:not([src]), main img")).isEmpty();
    }

    private String grant(Map<String, String> typed) {
        var saved = desk.submit(form(), typed);
        assertThat(saved.status()).as(saved.text("main")).isEqualTo(303);
        return page().links("/accreditations/").stream()
                .filter(link -> !link.endsWith("/new"))
                .toList()
                .getFirst();
    }

    private String form() {
        return Organisations.page(centre) + "/accreditations/new";
    }

    private Desk.Page page() {
        return desk.open(Organisations.page(centre));
    }

    private String listed(String standing) {
        var words = name.substring(name.lastIndexOf(' ') + 1);
        return desk.open(LIST + "?accreditation=" + standing + "&q=" + words).text("tbody");
    }
}
