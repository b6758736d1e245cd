package org.maillage.platform.demo;

import static org.jooq.impl.DSL.currentInstant;
import static org.maillage.platform.db.Tables.DEMONSTRATION;
import static org.maillage.platform.db.Tables.EVENT_PUBLICATION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.List;

/** Which demonstration data stand in the database, and how far their loading got. */
@Component
class DemonstrationRecord {

    private static final String LOADING = "LOADING";
    private static final String LOADED = "LOADED";
    private static final String FAILED = "FAILED";

    private final DSLContext db;

    DemonstrationRecord(DSLContext db) {
        this.db = db;
    }

    boolean isLoaded(String module) {
        return db.fetchExists(
                DEMONSTRATION, DEMONSTRATION.MODULE.eq(module).and(DEMONSTRATION.STATE.eq(LOADED)));
    }

    /** False when an earlier start has begun with it. */
    boolean begin(String module) {
        return db.insertInto(DEMONSTRATION, DEMONSTRATION.MODULE, DEMONSTRATION.STATE)
                        .values(module, LOADING)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void loaded(String module) {
        end(module, LOADED);
    }

    void failed(String module) {
        end(module, FAILED);
    }

    /** Modules whose data stand half-loaded. */
    List<String> halves() {
        return db.select(DEMONSTRATION.MODULE)
                .from(DEMONSTRATION)
                .where(DEMONSTRATION.STATE.ne(LOADED))
                .orderBy(DEMONSTRATION.STARTED_AT)
                .fetch(DEMONSTRATION.MODULE);
    }

    boolean anything() {
        return db.fetchExists(DEMONSTRATION);
    }

    /** How many publications their listeners still have to receive. */
    int unreceived() {
        return db.fetchCount(EVENT_PUBLICATION);
    }

    private void end(String module, String state) {
        db.update(DEMONSTRATION)
                .set(DEMONSTRATION.STATE, state)
                .set(DEMONSTRATION.FINISHED_AT, currentInstant())
                .where(DEMONSTRATION.MODULE.eq(module))
                .execute();
    }
}
