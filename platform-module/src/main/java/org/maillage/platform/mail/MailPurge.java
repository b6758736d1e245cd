package org.maillage.platform.mail;

import static org.maillage.platform.db.Tables.OUTGOING_MAIL;

import org.jooq.DSLContext;
import org.maillage.platform.instance.ExclusiveWork;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;

/** Forgets mails some time after they were sent or given up. */
@Component
class MailPurge {

    private final DSLContext db;
    private final ExclusiveWork exclusive;
    private final MailProperties properties;
    private final Clock clock;

    MailPurge(DSLContext db, ExclusiveWork exclusive, MailProperties properties, Clock clock) {
        this.db = db;
        this.exclusive = exclusive;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${maillage.mail.purge-interval}",
            initialDelayString = "${maillage.mail.purge-interval}")
    void run() {
        exclusive.tryRun("mail-purge", this::purge);
    }

    void purge() {
        db.deleteFrom(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.ENDED_AT.lt(clock.instant().minus(properties.retention())))
                .execute();
    }
}
