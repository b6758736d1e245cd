package org.maillage.platform.mail;

import static org.maillage.platform.db.Tables.OUTGOING_MAIL;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.UUID;

/** Mails as they come into the database. */
@Component
class NewMails {

    private final DSLContext db;
    private final HiddenText hiddenText;
    private final Clock clock;

    NewMails(DSLContext db, HiddenText hiddenText, Clock clock) {
        this.db = db;
        this.hiddenText = hiddenText;
        this.clock = clock;
    }

    void add(UUID id, String messageId, MailDraft draft, MailWords.Words words) {
        var hidden = words.hidden() == null ? null : hiddenText.hide(id, words.hidden());
        db.insertInto(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.ID, id)
                .set(OUTGOING_MAIL.WRITTEN_AT, clock.instant())
                .set(OUTGOING_MAIL.MESSAGE_ID, messageId)
                .set(OUTGOING_MAIL.TEMPLATE, draft.template())
                .set(OUTGOING_MAIL.LANGUAGE, words.language())
                .set(OUTGOING_MAIL.RECIPIENT, draft.address())
                .set(OUTGOING_MAIL.RECIPIENT_NAME, draft.name())
                .set(OUTGOING_MAIL.REPLY_TO, draft.replyTo())
                .set(OUTGOING_MAIL.SUBJECT, words.subject())
                .set(OUTGOING_MAIL.BODY, words.text())
                .set(OUTGOING_MAIL.HIDDEN, hidden)
                .set(OUTGOING_MAIL.USELESS_FROM, draft.uselessFrom())
                .set(OUTGOING_MAIL.STATE, MailState.WAITING.name())
                .set(OUTGOING_MAIL.DUE_AT, clock.instant())
                .execute();
    }
}
