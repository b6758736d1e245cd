package org.maillage.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.platform.db.Tables.FORM_SUBMISSION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.maillagetools.testkit.Browser;
import org.maillagetools.testkit.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A form acts once, however often it is sent, and where it led to is kept from others. */
@SecurityTest
class FormSubmissionTests extends RingScene {

    private static final int TIMES = 50;

    @Autowired DSLContext dsl;
    @Autowired TestDatabase database;
    @Autowired FormSubmissions submissions;

    @Test
    void fiftyAtOnceActOnceAndAreAllLedTheSameWay() throws Exception {
        var form = Browser.form(browser.page("/events/form"), "text", "une fois");

        var answers = fiftyAtOnce("/events/ring", form);

        assertThat(rings()).isEqualTo(1);
        assertThat(answers).allMatch(a -> a.statusCode() == 303);
        assertThat(answers.stream().map(Browser::location).distinct()).hasSize(1);
    }

    @Test
    void controlWithoutTheGuardTheyActFiftyTimes() throws Exception {
        var form = Browser.form(browser.page("/events/form"), "text", "cinquante fois");

        fiftyAtOnce("/events/ring-unguarded", form);

        assertThat(rings()).isEqualTo(TIMES);
    }

    @Test
    void otherContentOrAnotherFormActsAnew() throws Exception {
        String token = browser.page("/events/form");

        browser.post("/events/ring", Browser.form(token, "text", "a"));
        browser.post("/events/ring", Browser.form(token, "text", "b"));
        browser.post("/events/ring", Browser.form(browser.page("/events/form"), "text", "a"));

        assertThat(rings()).isEqualTo(3);
    }

    @Test
    void aFormWhoseAnswerWasLostIsSaidToBeRecorded() throws Exception {
        var form = Browser.form(browser.page("/events/form"), "text", "perdu");
        browser.post("/events/ring", form);
        dsl.update(FORM_SUBMISSION)
                .setNull(FORM_SUBMISSION.ANSWERED_AT)
                .setNull(FORM_SUBMISSION.LOCATION)
                .execute();

        var answer = browser.post("/events/ring", form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Envoi déjà enregistré");
        assertThat(rings()).isEqualTo(1);
    }

    /** The database answers no more while the second one waits for the first one's answer. */
    @Test
    void aFormOfWhichNobodyCanTellIsToBeSentAgainLater() throws Exception {
        var form = Browser.form(browser.page("/events/form"), "text", "coupé");
        browser.post("/events/ring", form);
        dsl.update(FORM_SUBMISSION)
                .setNull(FORM_SUBMISSION.ANSWERED_AT)
                .setNull(FORM_SUBMISSION.LOCATION)
                .execute();
        String role = database.application().user();

        asOwner("revoke select on platform.form_submission from " + role);
        try {
            var answer = browser.post("/events/ring", form);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        } finally {
            asOwner("grant select on platform.form_submission to " + role);
        }
        assertThat(rings()).isEqualTo(1);
    }

    @Test
    void whereItLedToStandsNowhereInTheDatabaseAndARepetitionIsLedThereYet() throws Exception {
        var form = Browser.form(browser.page("/events/form"), "text", "adresse secrète");
        String location = Browser.location(browser.post("/events/ring", form));

        String stored = dsl.selectFrom(FORM_SUBMISSION).fetch().toString();

        assertThat(location).startsWith("/events/form?rung=");
        assertThat(stored).doesNotContain("/events/form", location.replaceFirst(".*=", ""));
        assertThat(Browser.location(browser.post("/events/ring", form))).isEqualTo(location);
    }

    @Test
    void anotherTokenOpensNothing() {
        String sealed =
                Objects.requireNonNull(SealedLocation.seal("one", "/events/registrations/secret"));

        assertThat(SealedLocation.open("one", sealed)).isEqualTo("/events/registrations/secret");
        assertThat(SealedLocation.open("other", sealed)).isNull();
        assertThat(SealedLocation.open("one", "/events/in-clear")).isNull();
        assertThat(SealedLocation.open("one", "AA")).isNull();
        assertThat(SealedLocation.seal("one", "/" + "x".repeat(4_000))).isNull();
    }

    @Test
    void isForgottenAfterADay() throws Exception {
        browser.post("/events/ring", Browser.form(browser.page("/events/form")));
        assertThat(dsl.fetchCount(FORM_SUBMISSION)).isPositive();

        submissions.forgetOldOnes();
        assertThat(dsl.fetchCount(FORM_SUBMISSION)).isPositive();
        clock.moveTo(Duration.ofHours(24).plusMinutes(1));
        submissions.forgetOldOnes();

        assertThat(dsl.fetchCount(FORM_SUBMISSION)).isZero();
    }

    private List<HttpResponse<String>> fiftyAtOnce(String path, Map<String, String> form)
            throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(TIMES)) {
            var sent = new ArrayList<Future<HttpResponse<String>>>();
            for (int i = 0; i < TIMES; i++) {
                Callable<HttpResponse<String>> send =
                        () -> {
                            start.await();
                            return new Browser(port).post(path, form);
                        };
                sent.add(threads.submit(send));
            }
            start.countDown();
            var answers = new ArrayList<HttpResponse<String>>();
            for (var answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = database.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
