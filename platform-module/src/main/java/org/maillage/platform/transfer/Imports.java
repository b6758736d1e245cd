package org.maillage.platform.transfer;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;
import static org.maillage.platform.db.Tables.IMPORT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.job.Jobs;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The imports in the database. */
@Component
class Imports {

    static final Duration KEPT = Duration.ofDays(7);

    private static final List<String> BUSY =
            Stream.of(ImportState.values()).filter(ImportState::busy).map(Enum::name).toList();

    private final DSLContext db;

    Imports(DSLContext db) {
        this.db = db;
    }

    void insert(StoredImport made, byte[] headersKey, Instant at) {
        db.insertInto(IMPORT)
                .set(IMPORT.ID, made.id())
                .set(IMPORT.OWNER_ID, made.owner())
                .set(IMPORT.ACCOUNT_ID, made.account())
                .set(IMPORT.TARGET, made.target())
                .set(IMPORT.STATE, made.state().name())
                .set(IMPORT.FILE_NAME, made.fileName())
                .set(IMPORT.HEADERS, made.headers().toArray(String[]::new))
                .set(IMPORT.HEADERS_KEY, headersKey)
                .set(IMPORT.MAPPING, made.mapping().toArray(String[]::new))
                .set(IMPORT.ROW_COUNT, 0)
                .set(IMPORT.MADE_AT, at)
                .set(IMPORT.CHANGED_AT, at)
                .set(IMPORT.EXPIRES_AT, made.expiresAt())
                .execute();
    }

    void counted(UUID id, int rows) {
        db.update(IMPORT).set(IMPORT.ROW_COUNT, rows).where(IMPORT.ID.eq(id)).execute();
    }

    Optional<StoredImport> find(UUID id) {
        return select(IMPORT.ID.eq(id)).stream().findFirst();
    }

    StoredImport get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("import " + id));
    }

    List<StoredImport> unfinished(UUID account, String target) {
        return select(
                IMPORT.ACCOUNT_ID
                        .eq(account)
                        .and(IMPORT.TARGET.eq(target))
                        .and(IMPORT.STATE.ne(ImportState.DONE.name())));
    }

    private List<StoredImport> select(Condition condition) {
        return db.select(fields())
                .from(IMPORT)
                .where(condition)
                .orderBy(IMPORT.MADE_AT.desc(), IMPORT.ID)
                .limit(20)
                .fetch(found -> found.value1());
    }

    byte[] headersKey(UUID id) {
        return db.select(IMPORT.HEADERS_KEY)
                .from(IMPORT)
                .where(IMPORT.ID.eq(id))
                .fetchSingle(found -> found.value1());
    }

    /** Guarded by the version, so that of two requests one acts. */
    void move(
            StoredImport from,
            ImportState next,
            List<String> mapping,
            @Nullable UUID job,
            Instant at) {
        int moved =
                db.update(IMPORT)
                        .set(IMPORT.STATE, next.name())
                        .set(IMPORT.MAPPING, mapping.toArray(String[]::new))
                        .set(IMPORT.JOB_ID, job)
                        .set(IMPORT.VERSION, IMPORT.VERSION.plus(1))
                        .set(IMPORT.CHANGED_AT, at)
                        .set(IMPORT.EXPIRES_AT, at.plus(KEPT))
                        .where(IMPORT.ID.eq(from.id()))
                        .and(IMPORT.VERSION.eq(from.version()))
                        .execute();
        if (moved != 1) {
            throw new Conflict("import " + from.id());
        }
    }

    /** What a batch brought about, in its transaction. */
    void add(UUID id, ImportOutcome outcome) {
        db.update(IMPORT)
                .set(IMPORT.CREATED_COUNT, IMPORT.CREATED_COUNT.plus(outcome.created()))
                .set(IMPORT.CHANGED_COUNT, IMPORT.CHANGED_COUNT.plus(outcome.changed()))
                .set(IMPORT.UNCHANGED_COUNT, IMPORT.UNCHANGED_COUNT.plus(outcome.unchanged()))
                .where(IMPORT.ID.eq(id))
                .execute();
    }

    void delete(UUID id) {
        db.deleteFrom(IMPORT).where(IMPORT.ID.eq(id)).execute();
    }

    /** Those whose time is over, but for those that a job is at work on. */
    List<UUID> expired(Instant now) {
        return db.select(IMPORT.ID)
                .from(IMPORT)
                .where(IMPORT.EXPIRES_AT.lt(now))
                .andNot(Jobs.atWork(IMPORT.JOB_ID))
                .limit(100)
                .fetch(IMPORT.ID);
    }

    /** A job that was stopped or given up leaves the import where it found it, less the rows that it had imported. */
    private static Field<String> standing() {
        var stopped = IMPORT.STATE.in(BUSY).andNot(Jobs.atWork(IMPORT.JOB_ID));
        return when(
                        stopped.and(IMPORT.STATE.eq(ImportState.CHECKING.name())),
                        ImportState.UPLOADED.name())
                .when(stopped, ImportState.CHECKED.name())
                .otherwise(IMPORT.STATE);
    }

    private static SelectField<StoredImport> fields() {
        return row(
                        IMPORT.ID,
                        IMPORT.VERSION,
                        IMPORT.OWNER_ID,
                        IMPORT.ACCOUNT_ID,
                        IMPORT.TARGET,
                        standing().convertFrom(ImportState::valueOf),
                        IMPORT.FILE_NAME,
                        IMPORT.HEADERS.convertFrom(Arrays::asList),
                        IMPORT.MAPPING.convertFrom(Arrays::asList),
                        IMPORT.ROW_COUNT,
                        IMPORT.CREATED_COUNT,
                        IMPORT.CHANGED_COUNT,
                        IMPORT.UNCHANGED_COUNT,
                        IMPORT.JOB_ID,
                        IMPORT.EXPIRES_AT)
                .mapping(StoredImport::new);
    }
}
