package org.maillage.platform.mail;

import static org.jooq.impl.DSL.row;
import static org.maillage.platform.db.Tables.OUTGOING_MAIL;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.actor.Access;
import org.maillage.platform.web.NotFound;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/** What the pages show of outgoing mail: never what it hides. */
@Component
class MailQuery {

    private final DSLContext db;
    private final Access access;

    MailQuery(DSLContext db, Access access) {
        this.db = db;
        this.access = access;
    }

    record Row(
            UUID id,
            String subject,
            String recipient,
            MailState state,
            int attempts,
            Instant writtenAt) {}

    record Mail(
            UUID id,
            String subject,
            @Nullable String recipientName,
            String recipient,
            @Nullable String replyTo,
            String messageId,
            MailState state,
            @Nullable GivenUp reason,
            int attempts,
            Moments moments,
            String body,
            @Nullable String lastError) {

        /** The text, with something else where it hides something. */
        public String shown(String instead) {
            return body.replace(MailWords.GAP, instead);
        }

        /** Whether it goes out by itself. */
        public boolean open() {
            return state == MailState.WAITING || state == MailState.FAILED;
        }

        /** Whether it may be sent once more. */
        public boolean retriable() {
            return state == MailState.FAILED
                    || (state == MailState.GIVEN_UP
                            && (reason == GivenUp.EXHAUSTED || reason == GivenUp.REFUSED));
        }
    }

    record Moments(
            Instant written, Instant due, @Nullable Instant ended, @Nullable Instant useless) {}

    ListPage<Row> page(ListRequest request) {
        access.requireAnywhere(PlatformPermission.MAIL);
        return Listing.of(db, OUTGOING_MAIL, "platform.mail.list")
                .key(OUTGOING_MAIL.ID)
                .search(MailQuery::mentions)
                .facet("state", OUTGOING_MAIL.STATE, "platform.mail.state.")
                .facet("reason", OUTGOING_MAIL.REASON, "platform.mail.reason.")
                .sort("written", OUTGOING_MAIL.WRITTEN_AT.desc())
                .sort("recipient", OUTGOING_MAIL.RECIPIENT.asc())
                .column("subject", null)
                .column("recipient", "recipient")
                .column("state", null)
                .column("attempts", null)
                .column("written", "written")
                .rows(
                        row(
                                        OUTGOING_MAIL.ID,
                                        OUTGOING_MAIL.SUBJECT,
                                        OUTGOING_MAIL.RECIPIENT,
                                        OUTGOING_MAIL.STATE.convertFrom(MailState::valueOf),
                                        OUTGOING_MAIL.ATTEMPTS,
                                        OUTGOING_MAIL.WRITTEN_AT)
                                .mapping(Row::new))
                .page(request);
    }

    private static Condition mentions(String word) {
        return OUTGOING_MAIL
                .SUBJECT
                .containsIgnoreCase(word)
                .or(OUTGOING_MAIL.RECIPIENT.containsIgnoreCase(word))
                .or(OUTGOING_MAIL.RECIPIENT_NAME.containsIgnoreCase(word));
    }

    Mail get(UUID id) {
        access.requireAnywhere(PlatformPermission.MAIL);
        return db.selectFrom(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.ID.eq(id))
                .fetchOptional(mail ->
                        new Mail(
                                mail.getId(),
                                mail.getSubject(),
                                mail.getRecipientName(),
                                mail.getRecipient(),
                                mail.getReplyTo(),
                                mail.getMessageId(),
                                MailState.valueOf(mail.getState()),
                                mail.getReason() == null ? null : GivenUp.valueOf(mail.getReason()),
                                mail.getAttempts(),
                                new Moments(
                                        mail.getWrittenAt(),
                                        mail.getDueAt(),
                                        mail.getEndedAt(),
                                        mail.getUselessFrom()),
                                mail.getBody(),
                                mail.getLastError()))
                .orElseThrow(() -> new NotFound("mail " + id));
    }
}
