package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.account.ApiClient.LIST;
import static org.maillage.people.account.ApiClient.ORGANISATIONS;
import static org.maillage.people.account.ApiClient.PAGE;
import static org.maillage.people.account.ApiClient.PERSONS;
import static org.maillage.people.account.ApiClient.SELF;
import static org.maillage.people.db.Tables.API_TOKEN;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.junit.jupiter.api.Test;
import org.maillage.TestInstance;
import org.maillage.people.rights.Role;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What ends a token, or lets it rest. */
@AccountTest
class ApiTokenEndTests extends ApiTokenScene {

    private static final Pattern WITHDRAW =
            Pattern.compile("action=\"(" + PAGE + "/[0-9a-f-]{36}/withdraw)\"");

    @Autowired Enrolment enrolment;
    @Autowired MovableClock clock;
    @Autowired Audit audit;
    @Autowired CurrentActor actor;
    @Autowired DisableAccount disable;
    @Autowired EnableAccount enable;
    @Autowired TestInstance.Twin twin;

    @Test
    void isRefusedAtTheNextRequestWhenTheRightIsLost() throws Exception {
        var token = ApiClient.token(holder, "Site", ORGANISATIONS, PERSONS);
        assertThat(api.status(LIST, token)).isEqualTo(200);

        dsl.deleteFrom(ROLE_GRANT).where(ROLE_GRANT.ACCOUNT_ID.eq(person.id())).execute();

        assertThat(api.status(LIST, token)).isEqualTo(403);
        assertThat(api.status(SELF, token)).as("the token itself still works").isEqualTo(200);
    }

    @Test
    void endsOnItsDay() throws Exception {
        var token =
                ApiClient.made(
                        ApiClient.ask(
                                holder, "Mois", null, Staff.PASSWORD, "MONTH", ORGANISATIONS));

        clock.moveOn(Duration.ofDays(29).plusHours(23));
        assertThat(api.status(SELF, token)).isEqualTo(200);

        clock.moveOn(Duration.ofHours(2));
        ApiAnswers.isUnknown(api.get(SELF, token));
    }

    @Test
    void isWithdrawnAtOnceOnEveryInstance() throws Exception {
        var token = ApiClient.token(holder, "Site", ORGANISATIONS);
        try (var node = twin.start()) {
            assertThat(there(node, token).statusCode()).isEqualTo(200);
            var end = WITHDRAW.matcher(holder.page(PAGE));
            assertThat(end.find()).isTrue();

            assertThat(holder.fill(PAGE, end.group(1)).statusCode()).isEqualTo(303);

            ApiAnswers.isUnknown(there(node, token));
            ApiAnswers.isUnknown(api.get(SELF, token));
            assertThat(holder.fill(PAGE, end.group(1)).statusCode()).isEqualTo(404);
        }
        assertThat(history()).startsWith("token-withdrawn", "token-made");
    }

    @Test
    void thoseOfOthersAreNobodysBusinessButTheirAdministrators() throws Exception {
        var token = ApiClient.token(holder, "Site", ORGANISATIONS);
        var own = WITHDRAW.matcher(holder.page(PAGE));
        assertThat(own.find()).isTrue();
        var theirs = own.group(1).replace("account/tokens", "tokens");
        var neighbour = staff.signedIn(staff.with(Role.EDITOR, null));
        assertThat(neighbour.fill(PAGE.replace("/tokens", ""), own.group(1)).statusCode())
                .isEqualTo(404);
        assertThat(neighbour.fill(PAGE.replace("/tokens", ""), theirs).statusCode()).isEqualTo(404);
        assertThat(neighbour.get("/admin/people/tokens").statusCode()).isEqualTo(404);
        assertThat(api.status(SELF, token)).isEqualTo(200);

        var administrator = staff.signedIn(staff.with(Role.ADMINISTRATOR, null));
        var list = "/admin/people/tokens?q=" + person.email();
        assertThat(administrator.page(list)).contains("Site", "En service", theirs);
        assertThat(administrator.fill(list, theirs).statusCode()).isEqualTo(303);
        ApiAnswers.isUnknown(api.get(SELF, token));
        assertThat(administrator.page(list)).contains("Retiré").doesNotContain(theirs);
    }

    @Test
    void endsForGoodWithTheAccount() throws Exception {
        var token = ApiClient.token(holder, "Site", ORGANISATIONS);

        asSoftware(() -> disable.disable(person.id()));
        ApiAnswers.isUnknown(api.get(SELF, token));
        asSoftware(() -> enable.enable(person.id()));
        ApiAnswers.isUnknown(api.get(SELF, token));
    }

    @Test
    void waitsForTheSecondFactorThatItsHolderHasToSetUp() throws Exception {
        var administrator = staff.with(Role.ADMINISTRATOR, null);
        var theirs = staff.signedIn(administrator);
        var token = ApiClient.token(theirs, "Site", ORGANISATIONS);
        assertThat(api.status(SELF, token)).isEqualTo(200);

        clock.moveOn(Duration.ofDays(8));
        ApiAnswers.isUnknown(api.get(SELF, token));

        enrolment.of(staff.signedIn(administrator));
        assertThat(api.status(SELF, token)).isEqualTo(200);
    }

    @Test
    void thoseThatDoNotWorkAreAnsweredAlike() throws Exception {
        var withdrawn = ApiClient.token(holder, "Site", ORGANISATIONS);
        dsl.update(API_TOKEN)
                .set(API_TOKEN.WITHDRAWN_AT, clock.instant())
                .where(API_TOKEN.ACCOUNT_ID.eq(person.id()))
                .execute();
        var answers =
                List.of(
                        api.get(SELF, withdrawn),
                        api.get(SELF, "maillage_" + "0".repeat(49)),
                        api.get(SELF, "x"));

        answers.forEach(ApiAnswers::isUnknown);
        assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.get(0).body());
    }

    private HttpResponse<String> there(TestInstance node, String token) throws Exception {
        return api.getAt(node.port(), SELF, "Authorization", "Bearer " + token);
    }

    private List<String> history() {
        return audit.history(AccountAudit.subject(person.id())).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private void asSoftware(Runnable work) {
        actor.as(
                new Actor.Software("test"),
                () -> {
                    work.run();
                    return true;
                });
    }
}
