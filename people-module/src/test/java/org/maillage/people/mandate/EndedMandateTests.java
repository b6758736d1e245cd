package org.maillage.people.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.PeopleTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Whoever was president once is not listed as president today; their own page remembers it. */
@PeopleTest
class EndedMandateTests {

    private static final String LIST = "/admin/people/persons";

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired DSLContext db;

    private UUID centre = UUID.randomUUID();
    private UUID person = UUID.randomUUID();

    @BeforeEach
    void aCentreAndItsPresidentUntil2015() {
        grants.everywhere();
        centre = organisation();
        person = UUID.randomUUID();
        db.insertInto(PERSON)
                .set(PERSON.ID, person)
                .set(PERSON.OWNER_ID, organisation())
                .set(PERSON.CREATED_AT, Instant.EPOCH)
                .set(PERSON.CHANGED_AT, Instant.EPOCH)
                .set(PERSON.DISPLAY_NAME, "Noa " + person)
                .execute();
        add("ancienne présidente", "2010", "2015");
    }

    @Test
    void isNeitherListedNorFoundNorPutInAFile() {
        assertThat(rows("?q=" + person)).contains("Noa " + person).doesNotContain("présidente");
        assertThat(rows("?function=PRESIDENT&q=" + person)).doesNotContain("Noa");
        assertThat(rows("?q=" + centre)).doesNotContain("Noa");
        assertThat(desk.open(LIST + "?export=csv&q=" + person).html().text())
                .contains("Noa " + person)
                .doesNotContain("Centre " + centre);
    }

    @Test
    void standsOnThePersonsOwnPage() {
        assertThat(desk.open(LIST + "/" + person + "?on=2012-01-01").text("main"))
                .contains("ancienne présidente");
    }

    @Test
    void anotherThatHoldsIsListed() {
        add("présidente d’honneur", "2016", "");

        assertThat(rows("?function=PRESIDENT&q=" + centre))
                .contains("présidente d’honneur")
                .doesNotContain("ancienne");
    }

    private void add(String function, String from, String to) {
        var saved =
                desk.submit(
                        LIST + "/" + person + "/mandates/new",
                        Map.of(
                                "organisation", centre.toString(),
                                "function", function,
                                "standardFunction", "PRESIDENT",
                                "from", from,
                                "to", to));
        assertThat(saved.status()).as(saved.text("main")).isEqualTo(303);
    }

    private UUID organisation() {
        var id = UUID.randomUUID();
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.OWNER_ID, id)
                .set(ORGANISATION.CREATED_AT, Instant.EPOCH)
                .set(ORGANISATION.CHANGED_AT, Instant.EPOCH)
                .set(ORGANISATION.TYPE, "COMMUNITY_CENTRE")
                .set(ORGANISATION.NAME, "Centre " + id)
                .execute();
        return id;
    }

    private String rows(String query) {
        return desk.open(LIST + query).text("tbody");
    }
}
