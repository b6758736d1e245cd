package org.maillage.platform.transfer;

import org.maillage.platform.actor.Access;
import org.maillage.platform.job.Jobs;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** The last step: the good rows are imported in the background. Bad ones stay, to be mended and imported after all. */
@Service
class RunImport {

    private final ImportRecords records;
    private final Access access;
    private final Jobs jobs;
    private final ApplyImport apply;

    RunImport(ImportRecords records, Access access, Jobs jobs, ApplyImport apply) {
        this.records = records;
        this.access = access;
        this.jobs = jobs;
        this.apply = apply;
    }

    @Transactional
    void run(UUID id) {
        var stored = records.desk().get(id);
        var act = access.require(records.desk().target(stored).permission(), stored.owner());
        if (stored.state().busy() || stored.state() == ImportState.UPLOADED) {
            throw new Conflict("import " + id);
        }
        long good = (long) records.staging().count(id) - records.staging().countBad(id);
        var job = jobs.start(act, apply, id, stored.fileName(), good);
        records.imports().move(stored, ImportState.APPLYING, stored.mapping(), job, act.at());
        records.audit()
                .record(
                        act,
                        ImportAct.subject(id),
                        "run",
                        ImportAct.of(stored),
                        ImportAct.of(stored).become(ImportState.APPLYING));
    }
}
