package org.maillage.platform.audit;

import static org.maillage.platform.db.Tables.AUDIT_CHAIN;
import static org.maillage.platform.db.Tables.AUDIT_CHECK;
import static org.maillage.platform.db.Tables.CHECK_AUDIT_ENDS;
import static org.maillage.platform.db.Tables.CHECK_AUDIT_LINKS;

import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.db.Routines;
import org.maillage.platform.db.tables.records.AuditChainRecord;
import org.maillage.platform.db.tables.records.AuditCheckRecord;
import org.maillage.platform.id.UuidV7;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The chain of seals over the audit trail. What it is made of is the database's business: the application may only have it lengthened. */
@Component
class AuditChain {

    static final int STEP = 10_000;

    private final DSLContext db;

    AuditChain(DSLContext db) {
        this.db = db;
    }

    /**
     * @param length how many entries are sealed
     * @param head the last seal, as the log and other records outside may keep it
     * @param sealedAt when the last was, null when none is
     */
    record End(long length, String head, @Nullable Instant sealedAt) {}

    /** Seals whatever was written since; how many entries. */
    int seal() {
        int sealed = 0;
        int step;
        do {
            step = Objects.requireNonNullElse(Routines.sealAudit(db.configuration(), STEP), 0);
            sealed += step;
        } while (step == STEP);
        return sealed;
    }

    /** Compares everything with its seals, and keeps what came of it. */
    ChainCheck check() {
        var end = db.selectFrom(AUDIT_CHAIN).fetchSingle();
        var problem = firstProblem(end.getNumber());
        return keep(end, problem);
    }

    private Optional<Record3<String, Long, UUID>> firstProblem(long length) {
        for (long after = 0; after < length; after += STEP) {
            var links = CHECK_AUDIT_LINKS.call(after, STEP);
            var met =
                    db.select(links.PROBLEM, links.PROBLEM_NUMBER, links.PROBLEM_ENTRY)
                            .from(links)
                            .fetchOptional();
            if (met.isPresent()) {
                return met;
            }
        }
        var ends = CHECK_AUDIT_ENDS.call();
        return db.select(ends.PROBLEM, ends.PROBLEM_NUMBER, ends.PROBLEM_ENTRY)
                .from(ends)
                .fetchOptional();
    }

    private ChainCheck keep(AuditChainRecord end, Optional<Record3<String, Long, UUID>> problem) {
        return db.insertInto(AUDIT_CHECK)
                .set(AUDIT_CHECK.ID, UuidV7.next())
                .set(AUDIT_CHECK.LAST_NUMBER, end.getNumber())
                .set(AUDIT_CHECK.LAST_HASH, end.getHash())
                .set(AUDIT_CHECK.PROBLEM, problem.map(Record3::value1).orElse(null))
                .set(AUDIT_CHECK.PROBLEM_NUMBER, problem.map(Record3::value2).orElse(null))
                .set(AUDIT_CHECK.PROBLEM_ENTRY, problem.map(Record3::value3).orElse(null))
                .returning()
                .fetchSingle(AuditChain::read);
    }

    Optional<ChainCheck> lastCheck() {
        return db.selectFrom(AUDIT_CHECK)
                .orderBy(AUDIT_CHECK.AT.desc(), AUDIT_CHECK.ID.desc())
                .limit(1)
                .fetchOptional(AuditChain::read);
    }

    End end() {
        return db.selectFrom(AUDIT_CHAIN)
                .fetchSingle(chain ->
                        new End(
                                chain.getNumber(),
                                HexFormat.of().formatHex(chain.getHash()),
                                chain.getSealedAt()));
    }

    private static ChainCheck read(AuditCheckRecord row) {
        var problem = row.getProblem();
        return new ChainCheck(
                row.getAt(),
                row.getLastNumber(),
                problem == null ? null : ChainProblem.valueOf(problem),
                row.getProblemNumber(),
                row.getProblemEntry());
    }
}
