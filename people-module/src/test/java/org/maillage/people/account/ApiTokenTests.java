package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.account.ApiClient.LIST;
import static org.maillage.people.account.ApiClient.ORGANISATIONS;
import static org.maillage.people.account.ApiClient.PAGE;
import static org.maillage.people.account.ApiClient.SELF;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillage.platform.audit.AuditSubject;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/** What a token opens, and how it is told. */
@AccountTest
@ExtendWith(OutputCaptureExtension.class)
class ApiTokenTests extends ApiTokenScene {

    @Autowired Audit audit;

    @Test
    void opensWhatItWasGivenAndNothingElse() throws Exception {
        var token = ApiClient.token(holder, "Site", ORGANISATIONS);

        assertThat(api.status(LIST, token)).isEqualTo(200);
        var refused = api.get(LIST + "/" + UUID.randomUUID() + "/persons", token);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .contains(
                        "Bearer realm=\"Maillage\", error=\"insufficient_scope\","
                                + " scope=\"people.person.read\"");
        ApiAnswers.isProblem(refused, 403);
        assertThat(ApiClient.json(api.get(SELF, token)).get("scopes").get(0).asString())
                .isEqualTo(ORGANISATIONS);
    }

    @Test
    void isTakenFromTheHeaderOnly() throws Exception {
        var token = ApiClient.token(holder, "Site", ORGANISATIONS);
        int port = api.port();

        isAnonymous(api.getAt(port, SELF));
        isAnonymous(api.getAt(port, SELF + "?access_token=" + token));
        isAnonymous(api.getAt(port, SELF, "Cookie", "access_token=" + token));
        isAnonymous(api.getAt(port, SELF, "X-Api-Key", token));
        isAnonymous(api.getAt(port, SELF, "Authorization", "Basic " + token));
        ApiAnswers.isProblem(
                api.getAt(
                        port,
                        SELF,
                        "Authorization",
                        "Bearer " + token,
                        "Authorization",
                        "Bearer " + token),
                400);
        assertThat(holder.get(SELF).statusCode()).as("a session").isEqualTo(401);
    }

    @Test
    void opensNoPageAndBeginsNoSession() throws Exception {
        var token = ApiClient.token(holder, "Site", ORGANISATIONS);
        for (var page : List.of("/admin", PAGE, "/admin/people/organisations")) {
            var answer = api.get(page, token);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(Browser.location(answer)).startsWith("/sign-in");
        }
        var answer = api.get(LIST + "?lang=en", token);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(api.get(SELF + "?lang=en", token).headers().map())
                .doesNotContainKey("Set-Cookie");
        assertThat(api.get(SELF, token).headers().map()).doesNotContainKey("Set-Cookie");
        assertThat(api.get(SELF, token).headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void isKeptAsAHashAndWrittenNowhere(CapturedOutput output) throws Exception {
        var page = ApiClient.ask(holder, "Site", null, Staff.PASSWORD, "YEAR", ORGANISATIONS);
        var token = ApiClient.made(page);
        api.get(LIST, token);
        api.get(SELF, token.substring(0, token.length() - 1) + "_");

        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(holder.cookies()).noneMatch(cookie -> cookie.getValue().contains(token));
        assertThat(holder.page(PAGE)).doesNotContain(token.substring(9));
        var everything = rowsWith(token.substring(9, 40));
        assertThat(everything).isEmpty();
        assertThat(rowsWith("Site")).as("control").isNotEmpty();
        assertThat(output.toString()).contains("/api/v1/people/organisations");
        assertThat(output.toString()).doesNotContain(token.substring(9, 40));
    }

    @Test
    void whatItIsRefusedIsKeptAsItsHoldersActByIt() throws Exception {
        var token = ApiClient.token(holder, "Site", ORGANISATIONS);
        api.get(LIST + "/" + UUID.randomUUID() + "/persons", token);

        assertThat(audit.history(new AuditSubject("platform.access", person.id())))
                .first()
                .extracting(AuditEntry::actorName)
                .isEqualTo(person.name() + " (Site)");
    }

    private List<String> rowsWith(String text) {
        var tables =
                dsl.fetchValues(
                        "select table_schema || '.' || table_name from information_schema.tables"
                                + " where table_type = 'BASE TABLE' and table_schema in ('people',"
                                + " 'platform')");
        return tables.stream().map(Object::toString).filter(table -> holds(table, text)).toList();
    }

    private boolean holds(String table, String text) {
        return !dsl.resultQuery(
                        "select 1 from " + table + " t where t::text like ? limit 1",
                        "%" + text + "%")
                .fetch()
                .isEmpty();
    }

    private static void isAnonymous(HttpResponse<String> answer) {
        ApiAnswers.isProblem(answer, 401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"Maillage\"");
    }
}
