package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.account.ApiClient.ORGANISATIONS;
import static org.maillage.people.account.ApiClient.PAGE;
import static org.maillage.people.account.ApiClient.PERSONS;
import static org.maillage.people.db.Tables.API_TOKEN;
import static org.maillage.people.db.Tables.API_TOKEN_USE;
import static org.maillage.people.db.Tables.ROLE_GRANT;
import static org.maillage.people.db.Tables.SIGN_IN_BRAKE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.TestInstance;
import org.maillage.people.rights.Role;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillage.platform.audit.AuditSubject;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** What a token opens, and what ends it. */
@AccountTest
@ExtendWith(OutputCaptureExtension.class)
class ApiTokenTests {

    private static final String API = "/api/v1/people";
    private static final String SELF = API + "/token";
    private static final String LIST = API + "/organisations";
    private static final Pattern WITHDRAW =
            Pattern.compile("action=\"(" + PAGE + "/[0-9a-f-]{36}/withdraw)\"");

    @Autowired Staff staff;
    @Autowired ApiClient api;
    @Autowired Enrolment enrolment;
    @Autowired MovableClock clock;
    @Autowired DSLContext dsl;
    @Autowired Audit audit;
    @Autowired CurrentActor actor;
    @Autowired DisableAccount disable;
    @Autowired EnableAccount enable;
    @Autowired TestInstance.Twin twin;

    Staff.Person person;
    Browser holder;

    @BeforeEach
    void somebodyWhoEdits() throws Exception {
        dsl.deleteFrom(SIGN_IN_BRAKE).where(SIGN_IN_BRAKE.KIND.eq("API")).execute();
        person = staff.with(Role.EDITOR, null);
        holder = staff.signedIn(person);
    }

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
        isProblem(refused, 403);
        assertThat(ApiClient.json(api.get(SELF, token)).get("scopes").get(0).asString())
                .isEqualTo(ORGANISATIONS);
    }

    @Test
    void isRefusedAtTheNextRequestWhenTheRightIsLost() throws Exception {
        var token = ApiClient.token(holder, "Site", ORGANISATIONS, PERSONS);
        assertThat(api.status(LIST, token)).isEqualTo(200);

        dsl.deleteFrom(ROLE_GRANT).where(ROLE_GRANT.ACCOUNT_ID.eq(person.id())).execute();

        assertThat(api.status(LIST, token)).isEqualTo(403);
        assertThat(api.status(SELF, token)).as("the token itself still works").isEqualTo(200);
    }

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
    void endsOnItsDay() throws Exception {
        var token =
                ApiClient.made(
                        ApiClient.ask(
                                holder, "Mois", null, Staff.PASSWORD, "MONTH", ORGANISATIONS));

        clock.moveOn(Duration.ofDays(29).plusHours(23));
        assertThat(api.status(SELF, token)).isEqualTo(200);

        clock.moveOn(Duration.ofHours(2));
        isUnknown(api.get(SELF, token));
    }

    @Test
    void isWithdrawnAtOnceOnEveryInstance() throws Exception {
        var token = ApiClient.token(holder, "Site", ORGANISATIONS);
        try (var node = twin.start()) {
            assertThat(there(node, token).statusCode()).isEqualTo(200);
            var end = WITHDRAW.matcher(holder.page(PAGE));
            assertThat(end.find()).isTrue();

            assertThat(holder.fill(PAGE, end.group(1)).statusCode()).isEqualTo(303);

            isUnknown(there(node, token));
            isUnknown(api.get(SELF, token));
            assertThat(holder.fill(PAGE, end.group(1)).statusCode()).isEqualTo(404);
        }
        assertThat(history()).startsWith("token-withdrawn", "token-made");
    }

    private HttpResponse<String> there(TestInstance node, String token) throws Exception {
        return api.getAt(node.port(), SELF, "Authorization", "Bearer " + token);
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
        isUnknown(api.get(SELF, token));
        assertThat(administrator.page(list)).contains("Retiré").doesNotContain(theirs);
    }

    @Test
    void endsForGoodWithTheAccount() throws Exception {
        var token = ApiClient.token(holder, "Site", ORGANISATIONS);

        asSoftware(() -> disable.disable(person.id()));
        isUnknown(api.get(SELF, token));
        asSoftware(() -> enable.enable(person.id()));
        isUnknown(api.get(SELF, token));
    }

    @Test
    void waitsForTheSecondFactorThatItsHolderHasToSetUp() throws Exception {
        var administrator = staff.with(Role.ADMINISTRATOR, null);
        var theirs = staff.signedIn(administrator);
        var token = ApiClient.token(theirs, "Site", ORGANISATIONS);
        assertThat(api.status(SELF, token)).isEqualTo(200);

        clock.moveOn(Duration.ofDays(8));
        isUnknown(api.get(SELF, token));

        enrolment.of(staff.signedIn(administrator));
        assertThat(api.status(SELF, token)).isEqualTo(200);
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

    @Test
    void isTakenFromTheHeaderOnly() throws Exception {
        var token = ApiClient.token(holder, "Site", ORGANISATIONS);
        int port = api.port();

        isAnonymous(api.getAt(port, SELF));
        isAnonymous(api.getAt(port, SELF + "?access_token=" + token));
        isAnonymous(api.getAt(port, SELF, "Cookie", "access_token=" + token));
        isAnonymous(api.getAt(port, SELF, "X-Api-Key", token));
        isAnonymous(api.getAt(port, SELF, "Authorization", "Basic " + token));
        isProblem(
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

    private static void isAnonymous(HttpResponse<String> answer) {
        isProblem(answer, 401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"Maillage\"");
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

        answers.forEach(ApiTokenTests::isUnknown);
        assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.get(0).body());
    }

    @Test
    void whoeverTriesManyWaits() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(api.status(SELF, "essai-" + i)).isEqualTo(401);
        }
        var braked = api.get(SELF, "encore");
        isProblem(braked, 429);
        assertThat(braked.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 301L);

        var token = ApiClient.token(holder, "Site", ORGANISATIONS);
        assertThat(api.status(SELF, token)).as("a right one, from there").isEqualTo(200);
        assertThat(staff.signedIn(person).get(PAGE).statusCode())
                .as("signing in, from there")
                .isEqualTo(200);
        clock.moveOn(Duration.ofMinutes(6));
        assertThat(api.status(SELF, "encore")).isEqualTo(401);
    }

    @Test
    void eachHasItsRequestsAMinute() throws Exception {
        var token = ApiClient.token(holder, "Site", ORGANISATIONS);
        var other = ApiClient.token(holder, "Autre", ORGANISATIONS);
        assertThat(api.status(SELF, token)).isEqualTo(200);
        dsl.update(API_TOKEN_USE).set(API_TOKEN_USE.REQUESTS, 299).execute();

        assertThat(api.status(SELF, token)).isEqualTo(200);
        var braked = api.get(SELF, token);
        isProblem(braked, 429);
        assertThat(braked.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 61L);
        assertThat(api.status(SELF, other)).isEqualTo(200);

        clock.moveOn(Duration.ofSeconds(61));
        assertThat(api.status(SELF, token)).isEqualTo(200);
    }

    @Test
    void knowsTheHourOfItsLastUseHoweverManyAskAtOnce() throws Exception {
        var token = ApiClient.token(holder, "Site", ORGANISATIONS);
        assertThat(holder.page(PAGE)).contains("jamais utilisé");

        atOnce(40, () -> api.status(SELF, token)).forEach(s -> assertThat(s).isEqualTo(200));
        var first = usedAt();
        assertThat(first).isEqualTo(first.truncatedTo(ChronoUnit.HOURS));

        clock.moveOn(Duration.ofHours(2));
        atOnce(40, () -> api.status(SELF, token)).forEach(s -> assertThat(s).isEqualTo(200));
        assertThat(usedAt()).isEqualTo(first.plus(2, ChronoUnit.HOURS));
        assertThat(holder.page(PAGE)).contains("dernière utilisation");
        assertThat(
                        dsl.select(API_TOKEN_USE.REQUESTS)
                                .from(API_TOKEN_USE)
                                .join(API_TOKEN)
                                .on(API_TOKEN.ID.eq(API_TOKEN_USE.TOKEN_ID))
                                .where(API_TOKEN.ACCOUNT_ID.eq(person.id()))
                                .fetchSingle()
                                .value1())
                .isEqualTo(40);
    }

    private Instant usedAt() {
        return dsl.select(API_TOKEN.USED_AT)
                .from(API_TOKEN)
                .where(API_TOKEN.ACCOUNT_ID.eq(person.id()))
                .fetchSingle()
                .value1();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(java.util.Collections.nCopies(times, work));
            var results = new java.util.ArrayList<T>();
            for (var one : all) {
                results.add(one.get());
            }
            return results;
        }
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

    static void isUnknown(HttpResponse<String> answer) {
        isProblem(answer, 401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"Maillage\", error=\"invalid_token\"");
    }

    static void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(ApiClient.json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(ApiClient.json(answer).get("title").asString()).isNotBlank();
    }
}
