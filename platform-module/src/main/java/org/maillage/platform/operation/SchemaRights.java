package org.maillage.platform.operation;

import org.jooq.DSLContext;
import org.maillage.platform.db.Routines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Warns when the application's database role may do more than it needs. */
@Component
class SchemaRights implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(SchemaRights.class);

    private final DSLContext db;

    SchemaRights(DSLContext db) {
        this.db = db;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (Boolean.TRUE.equals(Routines.mayChangeSchema(db.configuration()))) {
            log.warn(
                    "The database role of the application may change the schema. Give it a role"
                            + " without that right, and the owner's to migrations alone:"
                            + " spring.flyway.url, spring.flyway.user, spring.flyway.password");
        }
    }
}
