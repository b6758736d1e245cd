package org.maillagetools.endurance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maillagetools.endurance.fault.Ledger.Gathering;
import org.maillagetools.testkit.Browser;
import org.maillagetools.testkit.TestDatabases;
import org.maillagetools.testkit.fault.FaultyLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.http.HttpResponse;

/** The database has committed, and the application never hears of it. */
@Tag("endurance")
class LostCommitTests {

    private static final Logger log = LoggerFactory.getLogger(LostCommitTests.class);

    @Test
    void whoSendsTheFormAgainIsRegisteredOnce() throws Exception {
        try (var database = TestDatabases.create();
                var line = FaultyLine.to(database.url());
                var maillage =
                        Maillage.start(
                                line.through(database.url()),
                                database.application(),
                                database.url(),
                                database.owner())) {
            var ledger = Ledger.of(database.url(), database.owner());
            var gathering = ledger.gathering(10);
            var again = loseAndSendAgain(maillage, line, gathering);
            assertThat(again.statusCode()).isIn(200, 303);
            assertThat(again.statusCode() == 303 || again.body().contains("Envoi déjà enregistré"))
                    .as(again.body())
                    .isTrue();
            var balance = ledger.balance(gathering);
            assertThat(balance.confirmed()).isEqualTo(1);
            assertThat(balance.isEven()).isTrue();

            // Control: without the claim the second sending books once more.
            ledger.owner()
                    .sql(
                            "alter table platform.form_submission drop constraint"
                                    + " form_submission_pkey")
                    .update();
            var unguarded = ledger.gathering(10);
            loseAndSendAgain(maillage, line, unguarded);
            assertThat(ledger.balance(unguarded).confirmed()).isEqualTo(2);
            log.info(
                    "fault.commit_lost first=503 again={} registrations={} without_claim={}",
                    again.statusCode(),
                    balance.confirmed(),
                    ledger.balance(unguarded).confirmed());
        }
    }

    private static HttpResponse<String> loseAndSendAgain(
            Maillage maillage, FaultyLine line, Gathering gathering) throws Exception {
        var browser = new Browser(maillage.port());
        var form =
                Browser.form(
                        Browser.tokenOf(browser.page(gathering.form())),
                        "audience",
                        "HABITANT",
                        "name",
                        "Perdue (fictive)");
        var lost = line.loseAnswerTo("COMMIT", "Perdue (fictive)");
        var first = browser.post(gathering.form(), form);
        assertThat(lost.happened()).isTrue();
        assertThat(first.statusCode()).as(first.body()).isEqualTo(503);
        assertThat(first.headers().firstValue("Retry-After")).isPresent();
        return browser.post(gathering.form(), form);
    }
}
