package org.maillage.platform.demo;

import static org.jooq.impl.DSL.currentInstant;
import static org.maillage.platform.db.Tables.DEMONSTRATION;
import static org.maillage.platform.db.Tables.EVENT_PUBLICATION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;

/** Which demonstration data stand in the database, and how far their loading got. */
@Component
class DemonstrationRecord {

    private static final String WANTED = "WANTED";
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

    /** Remembers that these are to be loaded, at a later start if this one does not end. */
    void want(Collection<String> modules) {
        for (String module : modules) {
            db.insertInto(DEMONSTRATION, DEMONSTRATION.MODULE, DEMONSTRATION.STATE)
                    .values(module, WANTED)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    void loaded(String module) {
        end(module, LOADED);
    }

    void failed(String module) {
        end(module, FAILED);
    }

    /** Modules whose data are wanted and not there. */
    List<String> missing() {
        return db.select(DEMONSTRATION.MODULE)
                .from(DEMONSTRATION)
                .where(DEMONSTRATION.STATE.ne(LOADED))
                .orderBy(DEMONSTRATION.STARTED_AT, DEMONSTRATION.MODULE)
                .fetch(DEMONSTRATION.MODULE);
    }

    boolean anything() {
        return db.fetchExists(DEMONSTRATION, DEMONSTRATION.STATE.eq(LOADED));
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
