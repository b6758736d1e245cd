package org.maillage.platform.transfer;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Act;
import org.maillage.platform.job.JobKind;
import org.maillage.platform.job.JobRun;
import org.maillage.platform.job.JobStep;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** The rows become records, and leave the staging table in the same transaction: none is imported twice, or lost. */
@Component
class ApplyImport implements JobKind {

    private final Imports imports;
    private final Staging staging;
    private final ImportDesk desk;
    private final Access access;

    ApplyImport(Imports imports, Staging staging, ImportDesk desk, Access access) {
        this.imports = imports;
        this.staging = staging;
        this.desk = desk;
        this.access = access;
    }

    @Override
    public String key() {
        return "platform.transfer.apply";
    }

    @Override
    public JobStep step(JobRun run) {
        var stored = imports.get(run.subject());
        var act = access.require(desk.target(stored).permission(), stored.owner());
        int after = run.position() == null ? 0 : Integer.parseInt(run.position());
        var rows = staging.goodAfter(stored.id(), after, ImportBatch.MOST);
        if (!rows.isEmpty()) {
            apply(stored, rows, act);
        }
        if (rows.size() < ImportBatch.MOST) {
            imports.move(stored, ImportState.DONE, stored.mapping(), run.id(), act.at());
            return JobStep.last(rows.size());
        }
        staging.continueWithoutWaiting();
        return JobStep.next(Integer.toString(rows.getLast().number()), rows.size());
    }

    private void apply(StoredImport stored, List<StagedRow> rows, Act act) {
        var batch =
                new ImportBatch(
                        stored.owner(),
                        stored.fileName(),
                        rows.stream().map(row -> Judgement.row(stored, row)).toList());
        var outcome = desk.target(stored).apply(batch, act);
        staging.mark(stored.id(), Judgement.byRow(outcome.problems()));
        staging.deleteGood(stored.id(), rows.getFirst().number(), rows.getLast().number());
        imports.add(stored.id(), outcome);
    }

    @Override
    public String path(UUID subject) {
        return ImportController.PATH + "/" + subject;
    }
}
