package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.account.ApiClient.ORGANISATIONS;
import static org.maillage.people.account.ApiClient.PAGE;
import static org.maillage.people.db.Tables.API_TOKEN;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

/** Who makes a token, and for what. */
@AccountTest
class ApiTokenMakingTests extends ApiTokenScene {

    @Autowired Enrolment enrolment;

    @Test
    void isNotMadeForMoreThanOnesRights() throws Exception {
        var nobody = staff.with(Role.READER, null);
        var theirs = staff.signedIn(nobody);
        for (var scope :
                List.of("people.organisation.edit", "people.account.administer", "platform.mail")) {
            assertThat(
                            ApiClient.ask(theirs, "Trop", null, Staff.PASSWORD, "YEAR", scope)
                                    .statusCode())
                    .isEqualTo(422);
        }
        dsl.deleteFrom(ROLE_GRANT).where(ROLE_GRANT.ACCOUNT_ID.eq(nobody.id())).execute();
        assertThat(theirs.page(PAGE + "/new")).contains("il n’y a pas de jeton à créer");
        assertThat(tokensOf(nobody)).isZero();
    }

    @Test
    void needsProofAndAnEnd() throws Exception {
        assertThat(ApiClient.ask(holder, "X", null, "faux", "YEAR", ORGANISATIONS).statusCode())
                .isEqualTo(422);
        assertThat(ApiClient.ask(holder, "X", null, Staff.PASSWORD, "", ORGANISATIONS).statusCode())
                .isEqualTo(422);
        assertThat(ApiClient.ask(holder, "X", null, Staff.PASSWORD, "EVER", ORGANISATIONS).body())
                .contains("X")
                .doesNotContainPattern(ApiClient.SECRET);
        assertThat(ApiClient.ask(holder, "X", null, Staff.PASSWORD, "YEAR").statusCode())
                .isEqualTo(422);
        assertThat(tokensOf(person)).isZero();

        var phone = enrolment.of(holder);
        assertThat(
                        ApiClient.ask(holder, "X", null, Staff.PASSWORD, "YEAR", ORGANISATIONS)
                                .statusCode())
                .as("the password where a code is asked")
                .isEqualTo(422);
        assertThat(
                        ApiClient.ask(holder, "X", null, phone.code(), "YEAR", ORGANISATIONS)
                                .statusCode())
                .isEqualTo(200);
        assertThat(tokensOf(person)).isOne();
    }

    @Test
    void noMoreThanTwentyAtATime() throws Exception {
        for (int i = 0; i < 20; i++) {
            ApiClient.token(holder, "Jeton " + i, ORGANISATIONS);
        }
        var answer = ApiClient.ask(holder, "De trop", null, Staff.PASSWORD, "YEAR", ORGANISATIONS);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("déjà vingt jetons").contains("De trop");
        assertThat(tokensOf(person)).isEqualTo(20);
    }

    @Test
    void aFormThatComesTwiceMakesOne() throws Exception {
        var form =
                Browser.form(
                        Browser.tokenOf(holder.page(PAGE + "/new")),
                        "name",
                        "Site",
                        "scopes",
                        ORGANISATIONS,
                        "life",
                        "YEAR",
                        "proof",
                        Staff.PASSWORD);
        assertThat(holder.post(PAGE, form).body()).containsPattern(ApiClient.SECRET);
        assertThat(holder.post(PAGE, form).body()).doesNotContainPattern(ApiClient.SECRET);
        assertThat(tokensOf(person)).isOne();
    }

    private int tokensOf(Staff.Person whose) {
        return dsl.fetchCount(API_TOKEN, API_TOKEN.ACCOUNT_ID.eq(whose.id()));
    }
}
