package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.account.ApiClient.API;
import static org.maillage.people.account.ApiClient.LIST;
import static org.maillage.people.account.ApiClient.ORGANISATIONS;
import static org.maillage.people.account.ApiClient.PERSONS;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.MEMBERSHIP;
import static org.maillage.people.db.Tables.PERSON;

import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillage.platform.id.UuidV7;

import java.time.Instant;
import java.util.UUID;

/** Of whom programs read something. */
@AccountTest
class ApiReachTests extends ApiRecordsScene {

    @Test
    void aTokenOfOneOrganisationReachesItAndThoseBelow() throws Exception {
        person(centre, "Camille du centre " + mark);
        person(elsewhere, "Camille d’ailleurs " + mark);
        accredit(centre, null, null);
        accredit(elsewhere, null, null);
        var token = ApiClient.tokenIn(editor, federation, ORGANISATIONS, PERSONS);
        var everywhere = ApiClient.token(editor, "Tout", ORGANISATIONS, PERSONS);

        assertThat(names(token)).containsExactly("Centre " + mark, "Fédération " + mark);
        assertThat(names(everywhere)).hasSize(3);
        assertThat(api.status(LIST + "/" + centre, token)).isEqualTo(200);
        assertThat(api.status(LIST + "/" + elsewhere, token)).isEqualTo(404);
        assertThat(api.status(LIST + "/" + elsewhere, everywhere)).isEqualTo(200);
        assertThat(api.get(LIST + "/" + centre + "/persons", token).body())
                .contains("Camille du centre " + mark)
                .doesNotContain("@", "06 00");
        assertThat(api.status(LIST + "/" + elsewhere + "/persons", token)).isEqualTo(404);
        assertThat(each(API + "/accreditations", token, "organisation"))
                .containsOnly(centre.toString());
        assertThat(api.get(API + "/open-data/structures.json?q=" + mark, token).body())
                .doesNotContain(elsewhere.toString());
        assertThat(api.get(API + "/open-data/lamednum.csv?q=" + mark, token).statusCode())
                .isEqualTo(200);

        dsl.deleteFrom(MEMBERSHIP).where(MEMBERSHIP.CHILD_ID.eq(centre)).execute();
        assertThat(names(token)).as("it has left").containsExactly("Fédération " + mark);
    }

    @Test
    void aTokenReachesNoFurtherThanItsHolder() throws Exception {
        var theirs = staff.signedIn(staff.with(Role.EDITOR, federation));
        var token = ApiClient.token(theirs, "Site", ORGANISATIONS);

        assertThat(names(token)).containsExactly("Centre " + mark, "Fédération " + mark);
        assertThat(api.status(LIST + "/" + elsewhere, token)).isEqualTo(404);
        assertThat(
                        ApiClient.ask(
                                        theirs,
                                        "Trop loin",
                                        elsewhere,
                                        Staff.PASSWORD,
                                        "YEAR",
                                        ORGANISATIONS)
                                .statusCode())
                .isEqualTo(422);
    }

    private void person(UUID organisation, String name) {
        var id = UuidV7.next();
        dsl.insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.OWNER_ID, organisation)
                .set(PERSON.CREATED_AT, Instant.EPOCH)
                .set(PERSON.CHANGED_AT, Instant.EPOCH)
                .set(PERSON.DISPLAY_NAME, name)
                .set(PERSON.EMAIL, "camille@exemple.test")
                .set(PERSON.PHONE, "06 00 00 00 00")
                .execute();
        dsl.insertInto(MANDATE)
                .set(MANDATE.ID, UuidV7.next())
                .set(MANDATE.CREATED_AT, Instant.EPOCH)
                .set(MANDATE.CHANGED_AT, Instant.EPOCH)
                .set(MANDATE.PERSON_ID, id)
                .set(MANDATE.ORGANISATION_ID, organisation)
                .set(MANDATE.STANDARD_FUNCTION, "DIRECTOR")
                .set(MANDATE.FROM_PRECISION, "UNKNOWN")
                .set(MANDATE.TO_PRECISION, "UNKNOWN")
                .execute();
    }
}
