package org.maillage.platform.transfer;

import static org.maillage.platform.db.Tables.IMPORT_ROW;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rows of files that have not been imported yet. */
@Component
class Staging {

    /** A statement deletes no more, so that it ends in its time. */
    private static final int PURGED_AT_ONCE = 50_000;

    private final DSLContext db;

    Staging(DSLContext db) {
        this.db = db;
    }

    /**
     * The transaction does not wait for the disk: what a crash of the database takes away is taken away with its position, and done
     * again.
     */
    void continueWithoutWaiting() {
        db.setLocal(DSL.name("synchronous_commit"), DSL.val("off")).execute();
    }

    /** Some rows after this one, whatever stands in them. */
    List<StagedRow> after(UUID id, int row, int most) {
        return select(id, IMPORT_ROW.ROW_NO.gt(row), most);
    }

    /** Some rows after this one with which nothing is wrong. */
    List<StagedRow> goodAfter(UUID id, int row, int most) {
        return select(id, IMPORT_ROW.ROW_NO.gt(row).and(IMPORT_ROW.PROBLEMS.isNull()), most);
    }

    List<StagedRow> badAfter(UUID id, int row, int most) {
        return select(id, IMPORT_ROW.ROW_NO.gt(row).and(IMPORT_ROW.PROBLEMS.isNotNull()), most);
    }

    Optional<StagedRow> find(UUID id, int row) {
        return select(id, IMPORT_ROW.ROW_NO.eq(row), 1).stream().findFirst();
    }

    private List<StagedRow> select(UUID id, Condition condition, int most) {
        return db.select(IMPORT_ROW.ROW_NO, IMPORT_ROW.CELLS, IMPORT_ROW.PROBLEMS)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT_ID.eq(id))
                .and(condition)
                .orderBy(IMPORT_ROW.ROW_NO)
                .limit(most)
                .fetch(row ->
                        new StagedRow(
                                row.value1(),
                                StagedJson.cells(row.value2()),
                                StagedJson.problems(row.value1(), row.value3())));
    }

    int count(UUID id) {
        return db.fetchCount(IMPORT_ROW, IMPORT_ROW.IMPORT_ID.eq(id));
    }

    int countBad(UUID id) {
        return db.fetchCount(
                IMPORT_ROW, IMPORT_ROW.IMPORT_ID.eq(id).and(IMPORT_ROW.PROBLEMS.isNotNull()));
    }

    /** These rows are bad for these reasons; the others between the two are not, whatever they were before. */
    void judge(UUID id, int first, int last, Map<Integer, List<RowProblem>> problems) {
        db.update(IMPORT_ROW)
                .setNull(IMPORT_ROW.PROBLEMS)
                .where(IMPORT_ROW.IMPORT_ID.eq(id))
                .and(IMPORT_ROW.ROW_NO.between(first, last))
                .and(IMPORT_ROW.PROBLEMS.isNotNull())
                .and(IMPORT_ROW.ROW_NO.notIn(problems.keySet()))
                .execute();
        mark(id, problems);
    }

    /** These rows are bad for these reasons. */
    void mark(UUID id, Map<Integer, List<RowProblem>> problems) {
        if (problems.isEmpty()) {
            return;
        }
        db.batch(
                        problems.entrySet().stream()
                                .map(judgement ->
                                        db.update(IMPORT_ROW)
                                                .set(
                                                        IMPORT_ROW.PROBLEMS,
                                                        StagedJson.write(judgement.getValue()))
                                                .where(IMPORT_ROW.IMPORT_ID.eq(id))
                                                .and(IMPORT_ROW.ROW_NO.eq(judgement.getKey())))
                                .toList())
                .execute();
    }

    void replace(UUID id, StagedRow row) {
        db.update(IMPORT_ROW)
                .set(IMPORT_ROW.CELLS, StagedJson.cells(row.cells()))
                .set(
                        IMPORT_ROW.PROBLEMS,
                        row.problems().isEmpty() ? null : StagedJson.write(row.problems()))
                .where(IMPORT_ROW.IMPORT_ID.eq(id))
                .and(IMPORT_ROW.ROW_NO.eq(row.number()))
                .execute();
    }

    int delete(UUID id, int row) {
        return db.deleteFrom(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT_ID.eq(id))
                .and(IMPORT_ROW.ROW_NO.eq(row))
                .execute();
    }

    int deleteBad(UUID id) {
        return db.deleteFrom(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT_ID.eq(id))
                .and(IMPORT_ROW.PROBLEMS.isNotNull())
                .execute();
    }

    /** What was imported stands here no longer: in the transaction that imported it. */
    void deleteGood(UUID id, int first, int last) {
        db.deleteFrom(IMPORT_ROW)
                .where(IMPORT_ROW.IMPORT_ID.eq(id))
                .and(IMPORT_ROW.ROW_NO.between(first, last))
                .and(IMPORT_ROW.PROBLEMS.isNull())
                .execute();
    }

    /** Deletes some of what is left; false when nothing is. */
    boolean purge(UUID id) {
        return db.deleteFrom(IMPORT_ROW)
                        .where(IMPORT_ROW.IMPORT_ID.eq(id))
                        .limit(PURGED_AT_ONCE)
                        .execute()
                > 0;
    }
}
