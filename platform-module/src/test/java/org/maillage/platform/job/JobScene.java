package org.maillage.platform.job;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.web.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.UUID;

/** Claude, for whom numbers are written, a batch each. */
abstract class JobScene {

    static final String PATH = JobController.PATH;
    static final int PLENTY = 1_000;

    @Autowired MockMvcTester browser;
    @Autowired Jobs jobs;
    @Autowired Tally tally;
    @Autowired Access access;
    @Autowired CurrentActor actor;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired Workers workers;

    Desk desk;

    @BeforeEach
    void repair() {
        desk = new Desk(browser, Workers.CLAUDE);
        workers.mayAgain();
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

    UUID start(UUID subject) {
        return actor.onBehalfOf(
                Workers.CLAUDE,
                () ->
                        transaction.execute(_ ->
                                jobs.start(
                                        access.open(),
                                        tally,
                                        subject,
                                        "la page",
                                        (long) Tally.LAST)));
    }

    Job job(UUID id) {
        return jobs.find(id).orElseThrow();
    }
}
