package org.maillage.platform.transfer;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Act;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows are mended in place, or dropped; an import is given up. */
@Service
class MendRows {

    private static final int EMPTIED_AT_ONCE = 2 * ImportBatch.MOST;

    private final ImportRecords records;
    private final Access access;

    MendRows(ImportRecords records, Access access) {
        this.records = records;
        this.access = access;
    }

    /**
     * Keeps what was typed, good or not.
     *
     * @param typed by field; what is not in it stays
     * @return what is still wrong
     */
    @Transactional
    List<RowProblem> mend(UUID id, int number, Map<String, String> typed) {
        var stored = records.desk().get(id);
        var act = begin(stored);
        var row = row(id, number);
        var mended = judged(stored, with(stored, row, typed));
        records.staging().replace(id, mended);
        record(act, stored, "row-mended");
        return mended.problems();
    }

    private StagedRow judged(StoredImport stored, StagedRow row) {
        var problems = Judgement.of(records.desk().target(stored), stored, List.of(row));
        return new StagedRow(
                row.number(), row.cells(), problems.getOrDefault(row.number(), List.of()));
    }

    private static StagedRow with(StoredImport stored, StagedRow row, Map<String, String> typed) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < stored.headers().size(); column++) {
            var field = stored.mapping().get(column);
            cells.add(typed.getOrDefault(field, row.cell(column)));
        }
        return new StagedRow(row.number(), cells, row.problems());
    }

    /**
     * Empties the cells that are refused and need not be filled in, of as many bad rows as are looked at in one go: what is left of a row
     * is better than no row.
     *
     * @return how many rows have nothing wrong with them any more
     */
    @Transactional
    int emptyRefused(UUID id) {
        var stored = records.desk().get(id);
        var act = begin(stored);
        var target = records.desk().target(stored);
        var emptied =
                records.staging().badAfter(id, 0, EMPTIED_AT_ONCE).stream()
                        .map(row -> with(stored, row, refused(target, row)))
                        .toList();
        var problems = Judgement.of(target, stored, emptied);
        for (var row : emptied) {
            var left = problems.getOrDefault(row.number(), List.of());
            records.staging().replace(id, new StagedRow(row.number(), row.cells(), left));
        }
        record(act, stored, "refused-cells-emptied");
        return emptied.size() - problems.size();
    }

    /** An empty text for each of these cells. */
    private static Map<String, String> refused(ImportTarget target, StagedRow row) {
        var needed = target.fields().stream().filter(ImportField::required).map(ImportField::key);
        var kept = new HashSet<>(needed.toList());
        var empty = new HashMap<String, String>();
        for (var problem : row.problems()) {
            if (problem.field() != null && !kept.contains(problem.field())) {
                empty.put(problem.field(), "");
            }
        }
        return empty;
    }

    @Transactional
    void drop(UUID id, int number) {
        var stored = records.desk().get(id);
        var act = begin(stored);
        row(id, number);
        records.staging().delete(id, number);
        record(act, stored, "row-dropped");
    }

    /** All bad rows. */
    @Transactional
    int dropBad(UUID id) {
        var stored = records.desk().get(id);
        var act = begin(stored);
        int dropped = records.staging().deleteBad(id);
        record(act, stored, "rows-dropped");
        return dropped;
    }

    /** What was not imported is deleted. */
    @Transactional
    void giveUp(UUID id) {
        var stored = records.desk().get(id);
        var act = begin(stored);
        while (records.staging().purge(id)) {
            // so many at a time
        }
        records.imports().delete(id);
        record(act, stored, "given-up");
    }

    private Act begin(StoredImport stored) {
        var act = access.require(records.desk().target(stored).permission(), stored.owner());
        if (stored.state().busy()) {
            throw new Conflict("import " + stored.id());
        }
        return act;
    }

    private StagedRow row(UUID id, int number) {
        return records.staging()
                .find(id, number)
                .orElseThrow(() -> new NotFound("row " + number + " of import " + id));
    }

    private void record(Act act, StoredImport stored, String action) {
        records.audit()
                .record(act, ImportAct.subject(stored.id()), action, ImportAct.of(stored), null);
    }
}
