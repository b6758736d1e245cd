package org.maillage.platform.mail;

import static org.maillage.platform.db.Tables.OUTGOING_MAIL;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What people decide about mails that have not left, unless they are leaving at this moment. */
@Component
class HaltedMails {

    private static final Condition RETRIABLE =
            OUTGOING_MAIL
                    .STATE
                    .eq(MailState.FAILED.name())
                    .or(OUTGOING_MAIL.REASON.in(GivenUp.EXHAUSTED.name(), GivenUp.REFUSED.name()));
    private static final Condition OPEN =
            OUTGOING_MAIL.STATE.in(MailState.WAITING.name(), MailState.FAILED.name());

    private final DSLContext db;

    HaltedMails(DSLContext db) {
        this.db = db;
    }

    /** As it stands, locked until the transaction ends; empty while it is being sent. */
    Optional<MailAct> lock(UUID id, Instant now) {
        return db.select(OUTGOING_MAIL.TEMPLATE, OUTGOING_MAIL.STATE)
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.ID.eq(id))
                .and(OUTGOING_MAIL.CLAIMED_UNTIL.isNull().or(OUTGOING_MAIL.CLAIMED_UNTIL.le(now)))
                .forUpdate()
                .fetchOptional(
                        row -> new MailAct(row.value1(), MailState.valueOf(row.value2()), null));
    }

    /** Due at once, as if it had never been tried; false when there is nothing to retry. */
    boolean release(UUID id, Instant now) {
        return db.update(OUTGOING_MAIL)
                        .set(OUTGOING_MAIL.STATE, MailState.WAITING.name())
                        .setNull(OUTGOING_MAIL.REASON)
                        .setNull(OUTGOING_MAIL.ENDED_AT)
                        .setNull(OUTGOING_MAIL.CLAIMED_UNTIL)
                        .set(OUTGOING_MAIL.ATTEMPTS, 0)
                        .set(OUTGOING_MAIL.DUE_AT, now)
                        .where(OUTGOING_MAIL.ID.eq(id))
                        .and(RETRIABLE)
                        .and(
                                OUTGOING_MAIL
                                        .USELESS_FROM
                                        .isNull()
                                        .or(OUTGOING_MAIL.USELESS_FROM.gt(now)))
                        .execute()
                == 1;
    }

    /** False when it is on its way no longer. */
    boolean drop(UUID id, Instant now) {
        return db.update(OUTGOING_MAIL)
                        .set(OUTGOING_MAIL.STATE, MailState.GIVEN_UP.name())
                        .set(OUTGOING_MAIL.REASON, GivenUp.DROPPED.name())
                        .set(OUTGOING_MAIL.ENDED_AT, now)
                        .setNull(OUTGOING_MAIL.HIDDEN)
                        .setNull(OUTGOING_MAIL.CLAIMED_UNTIL)
                        .where(OUTGOING_MAIL.ID.eq(id))
                        .and(OPEN)
                        .execute()
                == 1;
    }
}
