package org.maillagetools.endurance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.maillagetools.testkit.Browser;
import org.maillagetools.testkit.TestDatabase;
import org.maillagetools.testkit.TestDatabases;
import org.maillagetools.testkit.fault.FaultyLine;
import org.maillagetools.testkit.fault.Side;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;

/** The line to the database breaks in every way while people register: nothing is half done, and nobody has to repair anything. */
@Tag("endurance")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenLineTests {

    private static final Logger log = LoggerFactory.getLogger(BrokenLineTests.class);
    private static final int VISITORS = 12;

    private TestDatabase database;
    private FaultyLine line;
    private Maillage maillage;
    private Ledger ledger;

    /** What is done to the line while people register. */
    private interface Fault {
        void happen() throws IOException;
    }

    @BeforeAll
    void start() throws IOException {
        database = TestDatabases.create();
        line = FaultyLine.to(database.url());
        maillage =
                Maillage.start(
                        line.through(database.url()),
                        database.application(),
                        database.url(),
                        database.owner(),
                        "--spring.datasource.hikari.data-source-properties.socketTimeout=4");
        ledger = Ledger.of(database.url(), database.owner());
    }

    @AfterAll
    void stop() throws IOException {
        maillage.close();
        line.close();
        database.close();
    }

    @AfterEach
    void mend() throws IOException {
        line.mend();
    }

    @Test
    void itIsCut() throws Exception {
        during(
                "cut",
                3,
                () -> {
                    line.cut();
                    pass(Duration.ofMillis(500));
                    line.mend();
                });
    }

    @Test
    void everyConnectionIsReset() throws Exception {
        during("reset", 6, line::reset);
    }

    @Test
    void oneOfAHundredWordsIsAnsweredByAReset() throws Exception {
        during(
                "resets_1_percent",
                1,
                () -> {
                    line.resetSome(0.01);
                    pass(Duration.ofSeconds(3));
                });
    }

    @Test
    void theServerSaysNothingMore() throws Exception {
        during("half_closed_to_client", 3, () -> line.halfClose(Side.CLIENT));
    }

    @Test
    void theApplicationIsHeardNoMore() throws Exception {
        during("half_closed_to_server", 3, () -> line.halfClose(Side.SERVER));
    }

    @Test
    void whatIsSaidIsSwallowed() throws Exception {
        during(
                "black_hole",
                1,
                () -> {
                    line.blackHole();
                    pass(Duration.ofSeconds(6));
                });
    }

    @Test
    void itIsSlow() throws Exception {
        during(
                "delay_200_ms",
                1,
                () -> {
                    line.delay(Duration.ofMillis(200), Duration.ZERO);
                    pass(Duration.ofSeconds(4));
                });
    }

    @Test
    void itIsVerySlow() throws Exception {
        during(
                "delay_500_ms",
                1,
                () -> {
                    line.delay(Duration.ofMillis(250), Duration.ofMillis(250));
                    pass(Duration.ofSeconds(5));
                });
    }

    /** Control: the balance sees a seat that was taken without a registration. */
    @Test
    void aHalfWrittenRegistrationWouldBeSeen() {
        var gathering = ledger.gathering(10);
        ledger.owner()
                .sql("update events.registration_offer set taken = 1 where id = ?")
                .param(gathering.offer())
                .update();

        assertThat(ledger.balance(gathering).isEven()).isFalse();
    }

    private void during(String kind, int times, Fault fault) throws Exception {
        var gathering = ledger.gathering(100_000);
        var answers = new Answers();
        try (var crowd = Crowd.of(VISITORS, maillage.port(), gathering, answers)) {
            for (int i = 0; i < times; i++) {
                pass(Duration.ofMillis(300));
                fault.happen();
            }
            line.mend();
            long mended = System.nanoTime();
            awaitFirstYes(gathering);
            double recovered = (System.nanoTime() - mended) / 1e9;
            crowd.goHome();

            var balance = ledger.balance(gathering);
            assertThat(balance.isEven()).as(balance.toString()).isTrue();
            assertThat(balance.confirmed()).isEqualTo(crowd.registered() + 1);
            log.info(
                    "fault.line kind={} answers={} {} partial=0 slowest_seconds={}"
                            + " recovered_seconds={}",
                    kind,
                    answers,
                    balance,
                    "%.1f".formatted(answers.slowestSeconds()),
                    "%.1f".formatted(recovered));
        }
    }

    private void awaitFirstYes(Ledger.Gathering gathering) {
        var browser = new Browser(maillage.port());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> {
                    var page = browser.get(gathering.form());
                    return page.statusCode() == 200
                            && browser.post(
                                                    gathering.form(),
                                                    Browser.form(
                                                            Browser.tokenOf(page.body()),
                                                            "audience",
                                                            "HABITANT",
                                                            "name",
                                                            "Alix (fictive)"))
                                            .statusCode()
                                    == 303;
                });
    }

    private static void pass(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
    }
}
