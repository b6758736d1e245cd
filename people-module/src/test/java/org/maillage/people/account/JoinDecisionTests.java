package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.JOIN_REQUEST;

import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.Organisations;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.util.UUID;

/** A decision that cannot be taken so: its form comes back as it was sent, the other one untouched. */
@AccountTest
class JoinDecisionTests {

    private static final String ASK = "/sign-in/join";
    private static final String INVITATIONS = "/admin/people/invitations";
    private static final String NAME = "Sasha Exemple (fictif)";

    @Autowired Staff staff;
    @Autowired Organisations organisations;
    @Autowired MovableClock clock;
    @Autowired DSLContext dsl;

    String centre;
    String email;
    String page;
    Browser delegate;

    @BeforeEach
    void somebodyAsks() throws Exception {
        clock.moveOn(Duration.ofMinutes(6));
        var organisation = organisations.named("Centre fictif " + UUID.randomUUID()).value();
        centre = organisation.toString();
        email = "demande-" + UUID.randomUUID() + "@exemple.test";
        delegate = staff.signedIn(staff.with(Role.DELEGATE, organisation));
        fill(staff.browser(), ASK);
        page =
                "/admin/people/join-requests/"
                        + dsl.select(JOIN_REQUEST.ID)
                                .from(JOIN_REQUEST)
                                .where(JOIN_REQUEST.EMAIL.eq(email))
                                .fetchSingle()
                                .value1();
    }

    @Test
    void aRoleIsAskedForBesideTheField() throws Exception {
        for (String typed : new String[] {"", "PRESIDENT"}) {
            var form = refused("/accept", "role", typed);
            assertThat(form.select("#role-error").text()).as(typed).isNotBlank();
            assertThat(form.select("#answer-error")).isEmpty();
        }
        assertThat(delegate.page(page)).contains("À traiter");
    }

    @Test
    void theFormOfTheOtherDecisionHasNoErrors() throws Exception {
        var form = refused("/refuse", "answer", " ");

        assertThat(form.select("#answer-error").text()).isNotBlank();
        assertThat(form.select("#role-error")).isEmpty();
    }

    @Test
    void whoeverIsInvitedAlreadyIsSaidSoAndTheRoleStaysChosen() throws Exception {
        fill(delegate, INVITATIONS);

        var form = refused("/accept", "role", "EDITOR");

        assertThat(form.select(".form-errors").text()).contains("invitation");
        assertThat(form.select("select[name=role] option[selected]").val()).isEqualTo("EDITOR");
        assertThat(delegate.page(page)).contains("À traiter");
    }

    private Document refused(String decision, String field, String typed) throws Exception {
        var answer = delegate.fill(page, page + decision, field, typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body());
    }

    private void fill(Browser browser, String path) throws Exception {
        var answer =
                browser.fill(
                        path.equals(ASK) ? ASK : path + "/new",
                        path,
                        "displayName",
                        NAME,
                        "email",
                        email,
                        "organisation",
                        centre,
                        "role",
                        "READER",
                        "language",
                        "fr",
                        "message",
                        "Je tiens l’accueil");
        assertThat(answer.statusCode()).isEqualTo(303);
    }
}
