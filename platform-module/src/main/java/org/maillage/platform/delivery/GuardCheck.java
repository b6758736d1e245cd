package org.maillage.platform.delivery;

import org.jooq.DSLContext;
import org.maillage.platform.db.Routines;
import org.maillage.platform.operation.StartRefused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Refuses to start without the triggers that let one instance at a time claim a publication, and a listener file it. */
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
                    "The triggers publication_guard and publication_name on"
                            + " platform.event_publication are not both there and enabled.",
                    "Restore them as migration V6 of the platform makes them, or restore the"
                            + " database.");
        }
    }
}
