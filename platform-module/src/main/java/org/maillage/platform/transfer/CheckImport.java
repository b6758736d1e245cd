package org.maillage.platform.transfer;

import org.maillage.platform.actor.Access;
import org.maillage.platform.job.JobKind;
import org.maillage.platform.job.JobRun;
import org.maillage.platform.job.JobStep;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** The dry run. */
@Component
class CheckImport implements JobKind {

    private final Imports imports;
    private final Staging staging;
    private final ImportDesk desk;
    private final Access access;

    CheckImport(Imports imports, Staging staging, ImportDesk desk, Access access) {
        this.imports = imports;
        this.staging = staging;
        this.desk = desk;
        this.access = access;
    }

    @Override
    public String key() {
        return "platform.transfer.check";
    }

    @Override
    public JobStep step(JobRun run) {
        var stored = imports.get(run.subject());
        var target = desk.target(stored);
        var act = access.require(target.permission(), stored.owner());
        int after = run.position() == null ? 0 : Integer.parseInt(run.position());
        var rows = staging.after(stored.id(), after, ImportBatch.MOST);
        if (!rows.isEmpty()) {
            staging.judge(
                    stored.id(),
                    rows.getFirst().number(),
                    rows.getLast().number(),
                    Judgement.of(target, stored, rows));
        }
        if (rows.size() < ImportBatch.MOST) {
            imports.move(stored, ImportState.CHECKED, stored.mapping(), run.id(), act.at());
            return JobStep.last(rows.size());
        }
        staging.continueWithoutWaiting();
        return JobStep.next(Integer.toString(rows.getLast().number()), rows.size());
    }

    @Override
    public String path(UUID subject) {
        return ImportController.PATH + "/" + subject;
    }
}
