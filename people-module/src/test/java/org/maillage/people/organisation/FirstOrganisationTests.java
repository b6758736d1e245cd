package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.PeopleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import java.util.Map;

/** On a database of its own: there is no organisation yet. */
@PeopleTest
@TestPropertySource(properties = "maillage.test.first=organisation")
class FirstOrganisationTests {

    private static final String NEW = "/admin/people/organisations/new";

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired DSLContext db;

    @BeforeEach
    void everythingIsAllowed() {
        grants.everywhere();
    }

    @Test
    void isNotAskedWhoKeepsItsRecordAndTheSecondIs() {
        var form = desk.open(NEW);
        assertThat(form.html().select("main select[name=owner]")).isEmpty();
        assertThat(form.value("owner")).isEqualTo("itself");
        var saved =
                desk.submit(form, 0, Map.of("name", "Fédération fictive", "type", "FEDERATION"));
        assertThat(saved.status()).as(saved.text("main")).isEqualTo(303);

        assertThat(db.fetchSingle(ORGANISATION))
                .satisfies(row -> assertThat(row.getOwnerId()).isEqualTo(row.getId()));
        assertThat(desk.open(NEW).html().select("main select[name=owner] option[value=itself]"))
                .isNotEmpty();
    }
}
