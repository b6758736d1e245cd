package org.maillage.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.actor.HasActor;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.actor.Rights;
import org.maillage.platform.web.Conflict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

@SpringBootTest(
        properties = {
            "maillage.job.interval=100ms",
            "maillage.job.back-off=10ms",
            "maillage.messages.strict=true"
        })
@AutoConfigureMockMvc
@Import(Tally.class)
class JobTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Actor.AccountHolder ODILE =
            new Actor.AccountHolder(UUID.randomUUID(), "Odile (fictive)");
    private static final Actor.AccountHolder STRANGER =
            new Actor.AccountHolder(UUID.randomUUID(), "Serge (fictif)");
    private static final int PLENTY = 1_000;

    @Autowired MockMvcTester browser;
    @Autowired Jobs jobs;
    @Autowired Tally tally;
    @Autowired Access access;
    @Autowired CurrentActor actor;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired Grants grants;

    record Principal(Actor.AccountHolder actor) implements HasActor {}

    static final class Grants implements Rights {

        volatile boolean withdrawn;

        @Override
        public boolean may(
                Actor.AccountHolder who, Permission permission, @Nullable UUID organisation) {
            return !withdrawn && who.equals(ODILE) && permission == PlatformPermission.PUBLICATIONS;
        }

        @Override
        public boolean mayAnywhere(Actor.AccountHolder who, Permission permission) {
            return may(who, permission, null);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {
        @Bean
        Grants grants() {
            return new Grants();
        }
    }

    @BeforeEach
    void repair() {
        grants.withdrawn = false;
        tally.problem = null;
        tally.sabotaged = false;
        tally.failures.set(0);
        tally.gate.drainPermits();
    }

    /** No batch of one test waits for a permit of another. */
    @AfterEach
    void finish() {
        tally.gate.release(PLENTY);
        await().until(() ->
                db.sql("select count(*) from platform.scheduled_task").query(Long.class).single()
                        == 0);
    }

    @Test
    void doesBatchAfterBatchUntilAllIsDone() {
        var id = start(UUID.randomUUID());
        tally.gate.release(10);
        await().until(() -> job(id).done() == 10);
        assertThat(job(id).state()).isEqualTo(JobState.RUNNING);
        assertThat(job(id).percent()).isEqualTo(25);

        tally.gate.release(PLENTY);

        await().until(() -> job(id).state() == JobState.DONE);
        assertEachOnce(id);
        assertThat(job(id).finishedAt()).isNotNull();
    }

    @Test
    void aBatchThatFailsIsUndoneAndTriedAgain() {
        tally.failures.set(3);
        var id = start(UUID.randomUUID());
        tally.gate.release(PLENTY);

        await().until(() -> job(id).state() == JobState.DONE);
        assertEachOnce(id);
    }

    /** Control: what is written outside the batch's transaction is written as often as it is tried. */
    @Test
    void whatIsWrittenApartFromTheBatchIsDoubled() {
        tally.sabotaged = true;
        tally.failures.set(1);
        var id = start(UUID.randomUUID());
        tally.gate.release(PLENTY);

        await().until(() -> job(id).state() == JobState.DONE);
        assertThat(tally.of(id)).hasSize(Tally.LAST + 1);
    }

    @Test
    void whatFailsAgainAndAgainIsGivenUp() {
        tally.failures.set(5);
        var id = start(UUID.randomUUID());
        tally.gate.release(PLENTY);

        await().until(() -> job(id).state() == JobState.FAILED);
        assertThat(job(id).problem()).isEqualTo("platform.job.problem.unexpected");
        assertThat(tally.of(id)).isEmpty();
    }

    @Test
    void aProblemEndsItAtOnceInTheUsersWords() throws Exception {
        tally.problem = new JobProblem("platform.job.problem.gone");
        var id = start(UUID.randomUUID());
        tally.gate.release(1);

        await().until(() -> job(id).state() == JobState.FAILED);
        assertThat(tally.of(id)).isEmpty();
        assertThat(get(ODILE, "/" + id)).contains("n’est plus installé", "Abandonnée");
    }

    @Test
    void aRightThatIsWithdrawnEndsItBeforeTheNextBatch() throws Exception {
        var id = start(UUID.randomUUID());
        tally.gate.release(5);
        await().until(() -> job(id).done() == 5);

        grants.withdrawn = true;
        tally.gate.release(1);

        await().until(() -> job(id).state() == JobState.FAILED);
        assertThat(tally.of(id)).hasSizeBetween(5, 6);
        assertThat(get(ODILE, "/" + id)).contains("Vous n’avez plus le droit");
    }

    @Test
    void onlyOneOfAKindWorksOnASubject() {
        var subject = UUID.randomUUID();
        var id = start(subject);

        assertThatThrownBy(() -> start(subject)).isInstanceOf(Conflict.class);

        tally.gate.release(PLENTY);
        await().until(() -> job(id).state() == JobState.DONE);
        var again = start(subject);
        await().until(() -> job(again).state() == JobState.DONE);
    }

    @Test
    void isNotBegunWhenTheUseCaseIsUndone() {
        var subject = UUID.randomUUID();
        transaction.executeWithoutResult(undone -> {
            start(subject);
            undone.setRollbackOnly();
        });

        assertThat(
                        db.sql("select count(*) from platform.job where subject_id = ?")
                                .param(subject)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void stopsWhenItsOwnerAsks() throws Exception {
        var id = start(UUID.randomUUID());
        tally.gate.release(3);
        await().until(() -> job(id).done() == 3);

        assertThat(cancel(ODILE, id)).hasStatus(303);
        assertThat(get(ODILE, "/" + id)).contains("s’arrête dès que possible");
        tally.gate.release(PLENTY);

        await().until(() -> job(id).state() == JobState.CANCELLED);
        assertThat(tally.of(id)).hasSizeLessThan(Tally.LAST);
        assertThat(get(ODILE, "/" + id)).contains("Arrêtée").doesNotContain("every 1s");
    }

    @Test
    void showsProgressAndOnlyToItsOwner() throws Exception {
        var id = start(UUID.randomUUID());
        tally.gate.release(20);
        await().until(() -> job(id).done() == 20);

        assertThat(get(ODILE, "/" + id))
                .contains("20 sur 40", "value=\"50\"", "every 1s", "Actualiser");
        assertThat(get(ODILE, "")).contains(id.toString(), "Compter jusqu’au bout de la page");
        assertThat(get(STRANGER, "")).doesNotContain(id.toString());
        assertThat(as(STRANGER, "/" + id)).hasStatus(404);
        assertThat(cancel(STRANGER, id)).hasStatus(404);
        assertThat(as(ODILE, "/" + UUID.randomUUID())).hasStatus(404);
        tally.gate.release(PLENTY);
        await().until(() -> job(id).state() == JobState.DONE);
    }

    private UUID start(UUID subject) {
        return actor.onBehalfOf(
                ODILE,
                () ->
                        transaction.execute(_ ->
                                jobs.start(
                                        access.open(),
                                        tally,
                                        subject,
                                        "la page",
                                        (long) Tally.LAST)));
    }

    private Job job(UUID id) {
        return jobs.find(id).orElseThrow();
    }

    private void assertEachOnce(UUID id) {
        assertThat(tally.of(id))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, Tally.LAST).boxed().toList());
        assertThat(job(id).done()).isEqualTo(Tally.LAST);
    }

    private MvcTestResult as(Actor.AccountHolder who, String path) {
        return browser.get()
                .uri(JobController.PATH + path)
                .locale(Locale.FRANCE)
                .with(authentication(token(who)))
                .exchange();
    }

    private static TestingAuthenticationToken token(Actor.AccountHolder who) {
        return new TestingAuthenticationToken(new Principal(who), null, "ROLE_ACCOUNT");
    }

    private String get(Actor.AccountHolder who, String path) throws Exception {
        var result = as(who, path);
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private MvcTestResult cancel(Actor.AccountHolder who, UUID id) throws Exception {
        var token = TOKEN.matcher(get(who, ""));
        assertThat(token.find()).isTrue();
        return browser.post()
                .uri(JobController.PATH + "/" + id + "/cancel")
                .header("Sec-Fetch-Site", "same-origin")
                .param("_csrf", token.group(1))
                .with(authentication(token(who)))
                .exchange();
    }
}
