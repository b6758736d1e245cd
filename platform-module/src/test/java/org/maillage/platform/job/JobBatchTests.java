package org.maillage.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.util.UUID;
import java.util.stream.IntStream;

/** Batch after batch, each once, and what happens when one fails. */
@WorkTest
class JobBatchTests extends JobScene {

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
        assertThat(desk.page(PATH + "/" + id)).contains("n’est plus installé", "Abandonnée");
    }

    private void assertEachOnce(UUID id) {
        assertThat(tally.of(id))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, Tally.LAST).boxed().toList());
        assertThat(job(id).done()).isEqualTo(Tally.LAST);
    }
}
