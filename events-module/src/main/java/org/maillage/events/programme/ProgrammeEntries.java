package org.maillage.events.programme;

import static org.jooq.impl.DSL.excluded;
import static org.maillage.events.db.Tables.PROGRAMME_ENTRY;

import org.jooq.DSLContext;
import org.maillage.events.published.ProgrammeEntryOffered;
import org.springframework.stereotype.Component;

/** Storage of what other modules show under a session. */
@Component
class ProgrammeEntries {

    private final DSLContext db;

    ProgrammeEntries(DSLContext db) {
        this.db = db;
    }

    void keep(ProgrammeEntryOffered entry) {
        db.insertInto(PROGRAMME_ENTRY)
                .set(PROGRAMME_ENTRY.ENTRY_ID, entry.entryId())
                .set(PROGRAMME_ENTRY.SESSION_ID, entry.session().value())
                .set(PROGRAMME_ENTRY.TITLE, entry.title())
                .set(PROGRAMME_ENTRY.PATH, entry.path())
                .set(PROGRAMME_ENTRY.REVISION, entry.revision())
                .set(PROGRAMME_ENTRY.WITHDRAWN, entry.withdrawn())
                .onConflict(PROGRAMME_ENTRY.ENTRY_ID)
                .doUpdate()
                .set(PROGRAMME_ENTRY.SESSION_ID, excluded(PROGRAMME_ENTRY.SESSION_ID))
                .set(PROGRAMME_ENTRY.TITLE, excluded(PROGRAMME_ENTRY.TITLE))
                .set(PROGRAMME_ENTRY.PATH, excluded(PROGRAMME_ENTRY.PATH))
                .set(PROGRAMME_ENTRY.REVISION, excluded(PROGRAMME_ENTRY.REVISION))
                .set(PROGRAMME_ENTRY.WITHDRAWN, excluded(PROGRAMME_ENTRY.WITHDRAWN))
                .where(PROGRAMME_ENTRY.REVISION.lt(excluded(PROGRAMME_ENTRY.REVISION)))
                .execute();
    }
}
