package org.maillage.platform.mail;

import static org.jooq.impl.DSL.inline;
import static org.maillage.platform.db.Tables.OUTGOING_MAIL;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.maillage.platform.db.tables.records.OutgoingMailRecord;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Mails on their way out. Each step is one statement of its own: what an instance has claimed no other one takes, and what it has not
 * noted before it died is due again when its claim has run out.
 */
@Component
class MailBox {

    /** In so many words, for the planner to recognise the indexes of what is open. */
    private static final Condition OPEN =
            OUTGOING_MAIL.STATE.in(
                    inline(MailState.WAITING.name()), inline(MailState.FAILED.name()));

    private final DSLContext db;

    MailBox(DSLContext db) {
        this.db = db;
    }

    /** The mail that has waited longest, for this instance to send. */
    Optional<StoredMail> claim(Instant now, Duration claim) {
        var next =
                DSL.select(OUTGOING_MAIL.ID)
                        .from(OUTGOING_MAIL)
                        .where(OPEN)
                        .and(OUTGOING_MAIL.DUE_AT.le(now))
                        .and(unclaimed(now))
                        .orderBy(OUTGOING_MAIL.DUE_AT, OUTGOING_MAIL.ID)
                        .limit(1)
                        .forUpdate()
                        .skipLocked();
        return db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.CLAIMED_UNTIL, now.plus(claim))
                .set(OUTGOING_MAIL.ATTEMPTS, OUTGOING_MAIL.ATTEMPTS.plus(1))
                .where(OUTGOING_MAIL.ID.eq(next))
                .returning()
                .fetchOptional(MailBox::stored);
    }

    private static StoredMail stored(OutgoingMailRecord mail) {
        return new StoredMail(
                mail.getId(),
                mail.getAttempts(),
                mail.getMessageId(),
                mail.getWrittenAt(),
                new StoredMail.Content(
                        mail.getLanguage(),
                        mail.getRecipient(),
                        mail.getRecipientName(),
                        mail.getReplyTo(),
                        mail.getSubject(),
                        mail.getBody(),
                        mail.getHidden()));
    }

    private static Condition unclaimed(Instant now) {
        return OUTGOING_MAIL.CLAIMED_UNTIL.isNull().or(OUTGOING_MAIL.CLAIMED_UNTIL.le(now));
    }

    void sent(StoredMail mail, Instant now) {
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATE, MailState.SENT.name())
                .set(OUTGOING_MAIL.ENDED_AT, now)
                .setNull(OUTGOING_MAIL.REASON)
                .setNull(OUTGOING_MAIL.HIDDEN)
                .setNull(OUTGOING_MAIL.LAST_ERROR)
                .setNull(OUTGOING_MAIL.CLAIMED_UNTIL)
                .where(OUTGOING_MAIL.ID.eq(mail.id()))
                .execute();
    }

    void failed(StoredMail mail, String error, Instant due) {
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATE, MailState.FAILED.name())
                .set(OUTGOING_MAIL.LAST_ERROR, error)
                .set(OUTGOING_MAIL.DUE_AT, due)
                .setNull(OUTGOING_MAIL.CLAIMED_UNTIL)
                .where(mine(mail))
                .execute();
    }

    void gaveUp(StoredMail mail, GivenUp reason, String error, Instant now) {
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATE, MailState.GIVEN_UP.name())
                .set(OUTGOING_MAIL.REASON, reason.name())
                .set(OUTGOING_MAIL.ENDED_AT, now)
                .set(OUTGOING_MAIL.LAST_ERROR, error)
                .setNull(OUTGOING_MAIL.CLAIMED_UNTIL)
                .where(mine(mail))
                .execute();
    }

    /** Nobody has claimed it since, or decided otherwise. */
    private static Condition mine(StoredMail mail) {
        return OUTGOING_MAIL
                .ID
                .eq(mail.id())
                .and(OUTGOING_MAIL.ATTEMPTS.eq(mail.attempt()))
                .and(OPEN);
    }

    /** What would come too late is not sent, and what it hides is deleted. */
    void endUseless(Instant now) {
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATE, MailState.GIVEN_UP.name())
                .set(
                        OUTGOING_MAIL.REASON,
                        DSL.coalesce(OUTGOING_MAIL.REASON, DSL.val(GivenUp.EXPIRED.name())))
                .set(OUTGOING_MAIL.ENDED_AT, DSL.coalesce(OUTGOING_MAIL.ENDED_AT, DSL.val(now)))
                .setNull(OUTGOING_MAIL.HIDDEN)
                .where(OUTGOING_MAIL.USELESS_FROM.le(now))
                .and(OPEN.or(OUTGOING_MAIL.HIDDEN.isNotNull()))
                .and(unclaimed(now))
                .execute();
    }
}
