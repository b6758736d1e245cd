package org.maillage.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.maillage.platform.job.JobState;
import org.maillage.platform.job.Jobs;
import org.maillage.platform.job.WorkTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A job that ends before its work does leaves an import that can be gone on with, mended or given up. */
@WorkTest
class StoppedImportTests extends ImportScene {

    @Autowired Jobs jobs;
    @Autowired PurgeImports purge;

    @Test
    void anImportThatIsStoppedWaitsWithTheRowsThatAreLeft() throws Exception {
        var id = checked(mapped(upload(many(2_500) + ";7\n")));

        stopWithinTheFirstBatch(id, "/run");

        assertThat(lamps()).hasSize(1_000);
        assertThat(get("/" + id))
                .contains(
                        "arrêté à votre demande",
                        "1 000 fiches créées",
                        "1 500 lignes sont prêtes",
                        "1 ligne est à corriger");
        assertThat(send(id, "/rows/2502", "field-name", "Dernière")).hasStatus(303);
        run(id);
        assertThat(lamps()).hasSize(2_501);
    }

    @Test
    void aDryRunThatIsStoppedCanBeBegunAgain() throws Exception {
        var id = upload(many(2_500));

        stopWithinTheFirstBatch(id, "/columns", "column0", "name", "column1", "watts");

        assertThat(get("/" + id + "/columns"))
                .contains("arrêté à votre demande")
                .doesNotContain("fiches créées");
        run(checked(mapped(id)));
        assertThat(lamps()).hasSize(2_500);
    }

    @Test
    void anImportThatIsGivenUpSaysWhyAndCanBeTriedAgain() throws Exception {
        var id = checked(mapped(upload(FILE)));
        lamps.failures.set(5);

        assertThat(send(id, "/run")).hasStatus(303);
        awaitEnd(id, JobState.FAILED);

        assertThat(get("/" + id))
                .contains(
                        "Le travail s’est interrompu",
                        "Transmettez ce numéro",
                        "2 lignes sont prêtes");
        run(id);
        assertThat(lamps()).hasSize(2);
    }

    @Test
    void whatWasStoppedCanBeGivenUp() throws Exception {
        var id = checked(mapped(upload(many(2_500))));
        stopWithinTheFirstBatch(id, "/run");

        assertThat(send(id, "/discard")).hasStatus(303);

        assertThat(imports.find(id)).isEmpty();
        assertThat(staging.count(id)).isZero();
    }

    @Test
    void nobodyPurgesWhatAJobIsAtWorkOn() throws Exception {
        var id = checked(mapped(upload(FILE)));
        var begun = new CountDownLatch(1);
        var purged = new CountDownLatch(1);
        lamps.meanwhile.set(() -> pause(begun, purged));
        assertThat(send(id, "/run")).hasStatus(303);
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        db.sql("update platform.import set expires_at = '2020-01-01' where id = ?")
                .param(id)
                .update();

        purge.purge();
        purged.countDown();

        awaitEnd(id, JobState.DONE);
        assertThat(lamps()).hasSize(2);
    }

    @Test
    void aRightThatIsWithdrawnMeanwhileIsSaidToBeSo() throws Exception {
        var id = checked(mapped(upload(many(1_500))));
        lamps.meanwhile.set(workers::mayNoMore);

        assertThat(send(id, "/run")).hasStatus(303);
        awaitEnd(id, JobState.FAILED);

        workers.mayAgain();
        assertThat(get("/" + id)).contains("Vous n’avez plus le droit", "500 lignes sont prêtes");
        run(id);
        assertThat(lamps()).hasSize(1_500);
    }

    private void stopWithinTheFirstBatch(UUID id, String path, String... namesAndValues)
            throws Exception {
        var begun = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        lamps.meanwhile.set(() -> pause(begun, stopped));
        assertThat(send(id, path, namesAndValues)).hasStatus(303);
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        var job = "/admin/platform/jobs/" + imports.find(id).orElseThrow().job();
        assertThat(desk.send(job, job + "/cancel")).hasStatus(303);
        stopped.countDown();
        awaitEnd(id, JobState.CANCELLED);
    }

    private void awaitEnd(UUID id, JobState state) {
        var job = Objects.requireNonNull(imports.find(id).orElseThrow().job());
        await().until(() -> jobs.find(job).orElseThrow().state() == state);
    }

    private static void pause(CountDownLatch begun, CountDownLatch goOn) {
        begun.countDown();
        try {
            assertThat(goOn.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
