package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.maillage.people.Desk;
import org.maillage.people.ImportTest;
import org.maillage.people.access.PeoplePermission;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.transfer.ImportBatch;
import org.maillage.platform.transfer.ImportOutcome;
import org.maillage.platform.transfer.ImportRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Two people bring in the same organisation at the same moment. */
@ImportTest
class SimultaneousImportsTests extends OrganisationImportScene {

    private static final Actor.AccountHolder COLLEAGUE =
            new Actor.AccountHolder(UUID.randomUUID(), "Robin Exemple (fictif)");

    @Autowired CurrentActor actor;
    @Autowired Access access;
    @Autowired PlatformTransactionManager transactions;

    /**
     * The colleague's import has written the organisation and has not ended when the other one looks for it. Without the lock the other
     * one does not wait, sees none, and makes a twin.
     */
    @Test
    void makeOneOfIt() throws Exception {
        var checked = checked(HEADERS + "Ruche %s;;;;;59000;\n".formatted(mark));
        var other = new CompletableFuture<Desk.Page>();

        var colleagues =
                new TransactionTemplate(transactions)
                        .execute(_ -> {
                            var outcome = actor.onBehalfOf(COLLEAGUE, this::bring);
                            other.completeAsync(() -> uploads.run(checked));
                            await().atMost(Duration.ofMinutes(2))
                                    .until(() -> other.isDone() || somebodyWaits());
                            return outcome;
                        });

        assertThat(Objects.requireNonNull(colleagues).created()).isEqualTo(1);
        assertThat(other.get().text("main")).contains("aucune fiche créée", "1 inchangée");
        assertThat(named("%" + mark)).hasSize(1);
    }

    private ImportOutcome bring() {
        var act = access.require(PeoplePermission.ORGANISATION_EDIT, owner);
        var row = new ImportRow(2, Map.of("name", "Ruche " + mark, "postalCode", "59000"));
        return target.apply(new ImportBatch(owner, "autre.csv", List.of(row)), act);
    }

    private boolean somebodyWaits() {
        return db.fetchExists(
                DSL.selectOne()
                        .from("pg_locks")
                        .where("locktype = 'advisory' and not granted")
                        .and(
                                "database = (select oid from pg_database"
                                        + " where datname = current_database())"));
    }
}
