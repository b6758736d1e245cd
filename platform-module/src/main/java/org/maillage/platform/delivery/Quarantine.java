package org.maillage.platform.delivery;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.maillage.platform.db.Tables.EVENT_PUBLICATION;
import static org.maillage.platform.db.Tables.EVENT_QUARANTINE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.UUID;

/** Where publications wait for somebody's decision. */
@Component
class Quarantine {

    private static final List<Field<?>> SET_ASIDE =
            List.of(
                    EVENT_QUARANTINE.ID,
                    EVENT_QUARANTINE.LISTENER_ID,
                    EVENT_QUARANTINE.EVENT_TYPE,
                    EVENT_QUARANTINE.SERIALIZED_EVENT,
                    EVENT_QUARANTINE.EVENT_ID,
                    EVENT_QUARANTINE.PUBLICATION_DATE,
                    EVENT_QUARANTINE.ATTEMPTS,
                    EVENT_QUARANTINE.LAST_ERROR,
                    EVENT_QUARANTINE.REASON);
    private static final Logger log = LoggerFactory.getLogger(Quarantine.class);
    private static final int STEP = 1_000;

    private final DSLContext db;

    Quarantine(DSLContext db) {
        this.db = db;
    }

    /** Sets publications aside, at most a thousand at a time. */
    @Transactional
    void take(Condition which, QuarantineReason reason) {
        List<UUID> ids =
                db.select(EVENT_PUBLICATION.ID)
                        .from(EVENT_PUBLICATION)
                        .where(which)
                        .limit(STEP)
                        .forUpdate()
                        .skipLocked()
                        .fetch(EVENT_PUBLICATION.ID);
        copyToQuarantine(ids, reason);
        db.deleteFrom(EVENT_PUBLICATION).where(EVENT_PUBLICATION.ID.in(ids)).execute();
        if (!ids.isEmpty()) {
            log.error(
                    "{} publications set aside ({}), see /admin/platform/publications: {}",
                    ids.size(),
                    reason,
                    ids);
        }
    }

    private void copyToQuarantine(List<UUID> ids, QuarantineReason reason) {
        db.insertInto(EVENT_QUARANTINE, SET_ASIDE)
                .select(
                        select(
                                        EVENT_PUBLICATION.ID,
                                        EVENT_PUBLICATION.LISTENER_ID,
                                        EVENT_PUBLICATION.EVENT_TYPE,
                                        EVENT_PUBLICATION.SERIALIZED_EVENT,
                                        EVENT_PUBLICATION.EVENT_ID,
                                        EVENT_PUBLICATION.PUBLICATION_DATE,
                                        EVENT_PUBLICATION.COMPLETION_ATTEMPTS,
                                        EVENT_PUBLICATION.LAST_ERROR,
                                        val(reason.name()))
                                .from(EVENT_PUBLICATION)
                                .where(EVENT_PUBLICATION.ID.in(ids)))
                .execute();
    }
}
