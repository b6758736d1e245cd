package org.maillage.platform.delivery;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.maillage.platform.db.Tables.APP_INSTANCE;
import static org.maillage.platform.db.Tables.EVENT_INBOX;
import static org.maillage.platform.db.Tables.EVENT_PUBLICATION;
import static org.maillage.platform.db.Tables.EVENT_PUBLICATION_ARCHIVE;
import static org.maillage.platform.db.Tables.EVENT_QUARANTINE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.types.DayToSecond;
import org.maillage.platform.instance.ExclusiveWork;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.function.IntSupplier;

/** Forgets what was received long ago, in steps that hold no lock for long. */
@Component
class Purge {

    private static final int STEP = 10_000;

    private final DSLContext db;
    private final ExclusiveWork exclusive;
    private final DeliveryProperties patience;

    Purge(DSLContext db, ExclusiveWork exclusive, DeliveryProperties patience) {
        this.db = db;
        this.exclusive = exclusive;
        this.patience = patience;
    }

    @Scheduled(
            fixedDelayString = "${maillage.delivery.purge-interval}",
            initialDelayString = "${maillage.delivery.purge-interval}")
    void run() {
        exclusive.tryRun("purge", this::purge);
    }

    void purge() {
        repeat(this::archive);
        repeat(this::inbox);
        db.deleteFrom(APP_INSTANCE).where(APP_INSTANCE.BEAT.lt(longAgo())).execute();
    }

    private static void repeat(IntSupplier step) {
        int deleted;
        do {
            deleted = step.getAsInt();
        } while (deleted == STEP);
    }

    private int archive() {
        return db.deleteFrom(EVENT_PUBLICATION_ARCHIVE)
                .where(
                        EVENT_PUBLICATION_ARCHIVE.ID.in(
                                select(EVENT_PUBLICATION_ARCHIVE.ID)
                                        .from(EVENT_PUBLICATION_ARCHIVE)
                                        .where(
                                                EVENT_PUBLICATION_ARCHIVE.COMPLETION_DATE.lt(
                                                        longAgo()))
                                        .limit(STEP)))
                .execute();
    }

    /** What may still be delivered keeps its place in the inbox. */
    private int inbox() {
        var open =
                selectOne()
                        .from(EVENT_PUBLICATION)
                        .where(EVENT_PUBLICATION.EVENT_ID.eq(EVENT_INBOX.EVENT_ID));
        var quarantined =
                selectOne()
                        .from(EVENT_QUARANTINE)
                        .where(EVENT_QUARANTINE.EVENT_ID.eq(EVENT_INBOX.EVENT_ID));
        return db.deleteFrom(EVENT_INBOX)
                .where(
                        row(EVENT_INBOX.LISTENER_ID, EVENT_INBOX.EVENT_ID)
                                .in(
                                        select(EVENT_INBOX.LISTENER_ID, EVENT_INBOX.EVENT_ID)
                                                .from(EVENT_INBOX)
                                                .where(EVENT_INBOX.RECEIVED_AT.lt(longAgo()))
                                                .and(notExists(open))
                                                .and(notExists(quarantined))
                                                .limit(STEP)))
                .execute();
    }

    private Field<Instant> longAgo() {
        return currentInstant().minus(DayToSecond.valueOf(patience.retention()));
    }
}
