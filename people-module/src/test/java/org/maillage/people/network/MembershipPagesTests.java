package org.maillage.people.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.PeopleTest;
import org.maillage.people.published.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

@PeopleTest
class MembershipPagesTests {

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired DSLContext db;

    private String centre = "";
    private String federation = "";

    @BeforeEach
    void twoOrganisations() {
        grants.everywhere();
        centre = organisation("Centre " + UUID.randomUUID());
        federation = organisation("Fédération " + UUID.randomUUID());
    }

    @Test
    void showsAMembershipAtBothEnds() {
        join(Map.of("from", "12/2019", "to", "2021", "source", "AG (fictive)"));

        assertThat(desk.open(page(centre)).text("main"))
                .contains("Fédération", "décembre 2019 – 2021", "AG (fictive)");
        assertThat(desk.open(page(federation)).text("main")).contains("Centre");
    }

    @Test
    void saysThatDatesAreUnknown() {
        join(Map.of());

        assertThat(desk.open(page(centre)).text("main")).contains("dates inconnues");
    }

    @ParameterizedTest
    @CsvSource({
        "from, 31/02/2021",
        "from, bientôt",
        "to, 2021-13",
        "to, 1999",
        "parent, ''",
        "parent, 0198f0a0-0000-7000-8000-000000000001"
    })
    void saysBesideTheFieldWhatCannotBe(String field, String typed) {
        var refused =
                desk.submit(
                        page(centre) + "/memberships/new",
                        filled(Desk.fields("from", "2020", field, typed)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#" + field + "-error").text()).isNotBlank();
    }

    @Test
    void saysBesideTheFieldThatACircleWouldClose() {
        join(Map.of());

        var refused =
                desk.submit(
                        page(federation) + "/memberships/new",
                        Map.of("parent", centre, "from", "", "to", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#parent-error")).contains("déjà");
        assertThat(desk.submit(page(centre) + "/memberships/new", filled(Desk.fields())).status())
                .isEqualTo(422);
    }

    @Test
    void showsBothVersionsToWhoeverComesLate() {
        String edit = join(Map.of("from", "2019"));
        var mine = desk.open(edit);
        desk.submit(edit, Map.of("from", "2018"));

        var conflict = desk.submit(mine, 0, Map.of("from", "2017"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("main")).contains("2018").contains("2017");
        assertThat(desk.submit(conflict, 0, Map.of()).status()).isEqualTo(303);
        assertThat(desk.open(page(centre)).text("main")).contains("2017");
    }

    @Test
    void removesWhatWasEnteredByMistake() {
        String edit = join(Map.of());

        assertThat(desk.submit(desk.open(edit), 1, Map.of()).status()).isEqualTo(303);
        assertThat(desk.open(edit).status()).isEqualTo(404);
        assertThat(desk.open(page(centre) + "/history").text("main"))
                .contains("Adhésion ajoutée", "Adhésion supprimée");
    }

    @Test
    void isHiddenFromOtherOrganisations() {
        String edit = join(Map.of());
        var form = desk.open(edit);
        grants.onlyIn(UUID.fromString(federation));

        assertThat(desk.open(edit).status()).isEqualTo(404);
        assertThat(desk.open(page(centre) + "/memberships/new").status()).isEqualTo(404);
        assertThat(desk.submit(form, 0, Map.of()).status()).isEqualTo(404);
        assertThat(desk.submit(form, 1, Map.of()).status()).isEqualTo(404);
        assertThat(desk.refusals()).contains(edit, page(centre) + "/memberships/new");
    }

    @ParameterizedTest
    @MethodSource("org.maillage.people.HostileTexts#shortOnes")
    void showsHostileTextsUnharmed(String text) {
        String edit = join(Map.of("source", text));

        assertThat(desk.open(edit).value("source")).isEqualTo(text);
        assertThat(desk.open(page(centre)).html().select("script:not([src]), main img")).isEmpty();
    }

    private String join(Map<String, String> typed) {
        var saved = desk.submit(page(centre) + "/memberships/new", filled(typed));
        assertThat(saved.status()).as(saved.text("main")).isEqualTo(303);
        return desk.open(page(centre)).links("/memberships/").stream()
                .filter(link -> !link.endsWith("/new"))
                .toList()
                .getLast();
    }

    private Map<String, String> filled(Map<String, String> typed) {
        var form = new HashMap<>(Map.of("parent", federation));
        form.putAll(typed);
        return form;
    }

    private static String page(String organisation) {
        return "/admin/people/organisations/" + organisation;
    }

    private String organisation(String name) {
        var id = OrganisationId.next().value();
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.OWNER_ID, id)
                .set(ORGANISATION.CREATED_AT, Instant.EPOCH)
                .set(ORGANISATION.CHANGED_AT, Instant.EPOCH)
                .set(ORGANISATION.TYPE, "COMMUNITY_CENTRE")
                .set(ORGANISATION.NAME, name)
                .execute();
        return id.toString();
    }
}
