package org.maillage.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.job.WorkTest;
import org.maillage.platform.job.Workers;
import org.maillage.platform.web.Desk;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.UUID;

/** Whose an import is, and when it ends. */
@WorkTest
class ImportOwnerTests extends ImportScene {

    @Autowired PurgeImports purge;

    @Test
    void belongsToWhoeverUploadedIt() throws Exception {
        var stranger = new Desk(browser, Workers.STRANGER);
        var id = checked(mapped(upload(FILE)));

        for (var path :
                List.of(
                        "/" + id,
                        "/" + id + "/columns",
                        "/" + id + "/rows/3",
                        "/" + id + "/rows.csv")) {
            assertThat(stranger.open(PATH + path)).hasStatus(404);
        }
        assertThat(desk.open(PATH + "/" + UUID.randomUUID())).hasStatus(404);
        assertThat(desk.open(PATH + "/" + id + "/rows/77")).hasStatus(404);
    }

    @Test
    void aRightThatIsWithdrawnStopsTheImport() throws Exception {
        var id = checked(mapped(upload(FILE)));
        workers.mayNoMore();

        assertThat(desk.open(PATH + "/" + id)).hasStatus(404);
        assertThatThrownBy(() -> upload(FILE)).isInstanceOf(AccessRefused.class);

        workers.mayAgain();
        assertThat(get("/" + id)).contains("2 lignes sont prêtes");
    }

    @Test
    void isPurgedWhenNobodyComesBack() {
        var id = upload(FILE);
        var other = upload(FILE);
        db.sql("update platform.import set expires_at = '2020-01-01' where id = ?")
                .param(id)
                .update();

        purge.purge();

        assertThat(imports.find(id)).isEmpty();
        assertThat(staging.count(id)).isZero();
        assertThat(imports.find(other)).isPresent();
        assertThat(staging.count(other)).isEqualTo(4);
    }

    @Test
    void isDeletedWhenItIsGivenUp() throws Exception {
        var id = checked(mapped(upload(FILE)));

        assertThat(send(id, "/discard")).hasStatus(303);

        assertThat(imports.find(id)).isEmpty();
        assertThat(staging.count(id)).isZero();
    }
}
