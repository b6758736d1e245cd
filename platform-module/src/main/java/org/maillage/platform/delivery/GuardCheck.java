package org.maillage.platform.delivery;

import org.jooq.DSLContext;
import org.maillage.platform.db.Routines;
import org.maillage.platform.operation.StartRefused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Refuses to start without the trigger that lets only one instance claim a publication. */
@Component
class GuardCheck implements InitializingBean {

    private final DSLContext db;

    GuardCheck(DSLContext db) {
        this.db = db;
    }

    @Override
    public void afterPropertiesSet() {
        if (!Boolean.TRUE.equals(Routines.publicationGuardStands(db.configuration()))) {
            throw new StartRefused(
                    "The trigger publication_guard on platform.event_publication is missing or"
                            + " disabled.",
                    "Restore it as migration V2 of the platform makes it, or restore the"
                            + " database.");
        }
    }
}
