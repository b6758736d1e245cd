package org.maillage.people.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.FORMER_NAME;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.Organisations;
import org.maillage.people.PeopleTest;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.OrganisationType;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@PeopleTest
class NetworkPagesTests {

    private static final String PATH = "/admin/people/network";

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Organisations organisations;
    @Autowired DSLContext db;

    private OrganisationId federation = OrganisationId.next();
    private OrganisationId centre = OrganisationId.next();
    private String mark = "";

    @BeforeEach
    void aFederationWithACentreSince2020() {
        grants.everywhere();
        mark = UUID.randomUUID().toString();
        federation = organisations.named("Fédération " + mark, OrganisationType.FEDERATION);
        centre = organisations.named("Centre " + mark);
        organisations.join(centre, federation, LocalDate.of(2020, 1, 1), null);
    }

    @Test
    void showsTheTreeOfADay() {
        assertThat(desk.open(PATH).html().select("details:contains(Fédération " + mark + ") a"))
                .anyMatch(link -> link.text().equals("Centre " + mark))
                .anyMatch(link -> link.attr("href").equals(Organisations.page(centre)));

        var before = desk.open(PATH + "?on=2019-12-31");
        assertThat(before.text(".network details")).doesNotContain(mark);
        assertThat(before.text("section:has(#outside)")).contains("Centre " + mark);
        assertThat(before.text("main")).contains("Situation au 31 décembre 2019");
        assertThat(before.links(centre.value().toString()))
                .allMatch(link -> link.endsWith("?on=2019-12-31"));
    }

    @Test
    void drawsTheDayAndSaysTheSameInATable() {
        var page = desk.open(PATH + "/picture?on=2020-01-01");
        assertThat(page.html().select("svg rect title").eachText()).contains("Centre " + mark);
        assertThat(page.text("svg > title")).contains("1er janvier 2020");
        assertThat(page.html().select("tbody tr:contains(" + mark + ") td").eachText())
                .containsExactly("Fédération " + mark, "Fédération", "1", "1");

        assertThat(desk.open(PATH + "/picture?on=2019-12-31").text("figure, table"))
                .doesNotContain(mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-30", "demain", "2019", "%3Cscript%3E"})
    void saysThatThereIsNoSuchDay(String typed) {
        assertThat(desk.open(PATH + "?on=" + typed).text(".message")).contains("n’existe pas");
        assertThat(desk.open(Organisations.page(centre) + "?on=" + typed).text(".message"))
                .contains("n’existe pas");
    }

    @Test
    void showsAnOrganisationAsOfADay() {
        db.insertInto(FORMER_NAME)
                .set(FORMER_NAME.ID, UUID.randomUUID())
                .set(FORMER_NAME.CREATED_AT, Instant.EPOCH)
                .set(FORMER_NAME.CHANGED_AT, Instant.EPOCH)
                .set(FORMER_NAME.ORGANISATION_ID, centre.value())
                .set(FORMER_NAME.NAME, "Foyer d’avant (fictif)")
                .set(FORMER_NAME.UNTIL_DATE, LocalDate.of(2021, 12, 31))
                .set(FORMER_NAME.UNTIL_PRECISION, "DAY")
                .execute();
        var person = director(LocalDate.of(2018, 1, 1), LocalDate.of(2020, 6, 30));

        assertThat(desk.open(at(centre, "2020-06-30")).text("main"))
                .contains("s’appelait alors", "Foyer d’avant (fictif)")
                .contains("Fédération " + mark, "Direction " + mark);
        assertThat(desk.open(at(centre, "2020-07-01")).text("main"))
                .doesNotContain("Direction " + mark);
        assertThat(desk.open(at(centre, "2019-12-31")).text("main"))
                .doesNotContain("Fédération " + mark);
        assertThat(desk.open(at(federation, "2020-01-01")).text("section:has(#members)"))
                .contains("Foyer d’avant (fictif)");
        assertThat(desk.open(person + "?on=2020-06-30").text("section:has(#offices)"))
                .contains("Direction " + mark, "Foyer d’avant (fictif)");
        assertThat(desk.open(person + "?on=2020-07-01").text("section:has(#offices)"))
                .doesNotContain("Direction " + mark);
        assertThat(desk.open(person).text("section:has(#offices)")).contains("Direction " + mark);
    }

    @Test
    void leadsOnlyToWhatOneMaySee() {
        grants.onlyIn(centre.value());

        var page = desk.open(PATH);
        assertThat(page.text("main")).contains("Fédération " + mark);
        assertThat(page.links("/organisations/" + centre.value())).isNotEmpty();
        assertThat(page.links("/organisations/" + federation.value())).isEmpty();
        assertThat(desk.open(PATH + "/picture").links(federation.value().toString())).isEmpty();

        grants.onlyIn();
        assertThat(desk.open(PATH).status()).isEqualTo(404);
        assertThat(desk.open(PATH + "/picture").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("org.maillage.people.HostileTexts#shortOnes")
    void showsHostileNamesUnharmed(String text) {
        var hostile = organisations.named(text, OrganisationType.FEDERATION);
        organisations.join(centre, hostile, null, null);

        for (var path : new String[] {PATH, PATH + "/picture"}) {
            var page = desk.open(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html().select("script:not([src]), main img")).isEmpty();
        }
    }

    private String director(LocalDate from, LocalDate to) {
        var id = UUID.randomUUID();
        db.insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.OWNER_ID, centre.value())
                .set(PERSON.CREATED_AT, Instant.EPOCH)
                .set(PERSON.CHANGED_AT, Instant.EPOCH)
                .set(PERSON.DISPLAY_NAME, "Dominique Exemple (fictif)")
                .execute();
        db.insertInto(MANDATE)
                .set(MANDATE.ID, UUID.randomUUID())
                .set(MANDATE.CREATED_AT, Instant.EPOCH)
                .set(MANDATE.CHANGED_AT, Instant.EPOCH)
                .set(MANDATE.PERSON_ID, id)
                .set(MANDATE.ORGANISATION_ID, centre.value())
                .set(MANDATE.FUNCTION, "Direction " + mark)
                .set(MANDATE.FROM_DATE, from)
                .set(MANDATE.FROM_PRECISION, "DAY")
                .set(MANDATE.TO_DATE, to)
                .set(MANDATE.TO_PRECISION, "DAY")
                .execute();
        return "/admin/people/persons/" + id;
    }

    private static String at(OrganisationId organisation, String day) {
        return Organisations.page(organisation) + "?on=" + day;
    }
}
