package org.maillage.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.Desk;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.util.UUID;

/** Whose a job is, when it begins, and who ends it. */
@WorkTest
class JobOwnerTests extends JobScene {

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
    void aRightThatIsWithdrawnEndsItBeforeTheNextBatch() throws Exception {
        var id = start(UUID.randomUUID());
        tally.gate.release(5);
        await().until(() -> job(id).done() == 5);

        workers.mayNoMore();
        tally.gate.release(1);

        await().until(() -> job(id).state() == JobState.FAILED);
        assertThat(tally.of(id)).hasSizeBetween(5, 6);
        assertThat(desk.page(PATH + "/" + id)).contains("Vous n’avez plus le droit");
    }

    @Test
    void stopsWhenItsOwnerAsks() throws Exception {
        var id = start(UUID.randomUUID());
        tally.gate.release(3);
        await().until(() -> job(id).done() == 3);

        assertThat(cancel(desk, id)).hasStatus(303);
        assertThat(desk.page(PATH + "/" + id)).contains("s’arrête dès que possible");
        tally.gate.release(PLENTY);

        await().until(() -> job(id).state() == JobState.CANCELLED);
        assertThat(tally.of(id)).hasSizeLessThan(Tally.LAST);
        assertThat(desk.page(PATH + "/" + id)).contains("Arrêtée").doesNotContain("every 1s");
    }

    @Test
    void showsProgressAndOnlyToItsOwner() throws Exception {
        var stranger = new Desk(browser, Workers.STRANGER);
        var id = start(UUID.randomUUID());
        tally.gate.release(20);
        await().until(() -> job(id).done() == 20);

        assertThat(desk.page(PATH + "/" + id))
                .contains("20 sur 40", "value=\"50\"", "every 1s", "Actualiser");
        assertThat(desk.page(PATH)).contains(id.toString(), "Compter jusqu’au bout de la page");
        assertThat(stranger.page(PATH)).doesNotContain(id.toString());
        assertThat(stranger.open(PATH + "/" + id)).hasStatus(404);
        assertThat(cancel(stranger, id)).hasStatus(404);
        assertThat(desk.open(PATH + "/" + UUID.randomUUID())).hasStatus(404);
        tally.gate.release(PLENTY);
        await().until(() -> job(id).state() == JobState.DONE);
    }

    private static MvcTestResult cancel(Desk who, UUID id) throws Exception {
        return who.send(PATH, PATH + "/" + id + "/cancel");
    }
}
