package org.maillage.people.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.HostileTexts;
import org.maillage.people.PeopleTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

@PeopleTest
class MandatePagesTests {

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired DSLContext db;

    private UUID organisation = UUID.randomUUID();
    private UUID person = UUID.randomUUID();
    private String page = "";

    @BeforeEach
    void aPersonAndAnOrganisation() {
        grants.everywhere();
        organisation = UUID.randomUUID();
        person = UUID.randomUUID();
        page = "/admin/people/persons/" + person;
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, organisation)
                .set(ORGANISATION.OWNER_ID, organisation)
                .set(ORGANISATION.CREATED_AT, Instant.EPOCH)
                .set(ORGANISATION.CHANGED_AT, Instant.EPOCH)
                .set(ORGANISATION.TYPE, "COMMUNITY_CENTRE")
                .set(ORGANISATION.NAME, "Centre " + organisation)
                .execute();
        db.insertInto(PERSON)
                .set(PERSON.ID, person)
                .set(PERSON.OWNER_ID, organisation)
                .set(PERSON.CREATED_AT, Instant.EPOCH)
                .set(PERSON.CHANGED_AT, Instant.EPOCH)
                .set(PERSON.DISPLAY_NAME, "Noa " + person)
                .execute();
    }

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
        assertThat(
                        desk.open("/admin/people/persons?function=PRESIDENT&q=" + organisation)
                                .text("tbody"))
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

    @ParameterizedTest
    @CsvSource({
        "from, 30/02/2021",
        "to, 2019",
        "to, 32/01/2021",
        "attestedOn, 2021-02-30",
        "attestedOn, 2021",
        "attestedUntil, 2021-12-13",
        "standardFunction, KING",
        "organisation, ''",
        "organisation, 0198f0a0-0000-7000-8000-000000000001"
    })
    void saysBesideTheFieldWhatCannotBe(String field, String typed) {
        var refused =
                desk.submit(
                        page + "/mandates/new",
                        filled(
                                Desk.fields(
                                        "from",
                                        "2020",
                                        "attestedOn",
                                        "2021-12-14",
                                        "function",
                                        "gardée",
                                        field,
                                        typed)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#" + field + "-error")).isNotBlank();
        assertThat(refused.value("function")).isEqualTo("gardée");
    }

    @Test
    void asksForTheFirstDayBesideTheLast() {
        var refused =
                desk.submit(
                        page + "/mandates/new", filled(Desk.fields("attestedUntil", "2021-12-15")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#attestedUntil-error")).isNotBlank();
    }

    @Test
    void refusesEndlessTexts() {
        for (var field : new String[] {"function", "source", "from"}) {
            var refused =
                    desk.submit(
                            page + "/mandates/new",
                            filled(Desk.fields(field, HostileTexts.endless())));

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("#" + field + "-error")).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("org.maillage.people.HostileTexts#shortOnes")
    void showsHostileTextsUnharmed(String text) {
        String edit = add(Map.of("function", text, "source", text));

        assertThat(desk.open(edit).value("function")).isEqualTo(text);
        assertThat(desk.open(edit).value("source")).isEqualTo(text);
        assertThat(desk.open(page).html().select("script:not([src]), main img")).isEmpty();
        assertThat(desk.open(page + "/history").status()).isEqualTo(200);
    }

    @Test
    void showsBothVersionsToWhoeverComesLate() {
        String edit = add(Map.of("function", "ancienne"));
        var mine = desk.open(edit);
        desk.submit(edit, Map.of("function", "la leur", "standardFunction", "TREASURER"));

        var conflict = desk.submit(mine, 0, Map.of("function", "la mienne"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("main")).contains("la leur", "la mienne", "Trésorerie");
        assertThat(desk.submit(conflict, 0, Map.of()).status()).isEqualTo(303);
        assertThat(desk.open(page).text("main")).contains("la mienne");
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

    private String add(Map<String, String> typed) {
        var saved = desk.submit(page + "/mandates/new", filled(typed));
        assertThat(saved.status()).as(saved.text("main")).isEqualTo(303);
        return desk.open(page).links("/mandates/").stream()
                .filter(link -> !link.endsWith("/new"))
                .toList()
                .getLast();
    }

    private Map<String, String> filled(Map<String, String> typed) {
        var form = new HashMap<>(Map.of("organisation", organisation.toString()));
        form.putAll(typed);
        return form;
    }
}
