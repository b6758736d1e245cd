package org.maillage.platform.mail;

import static org.maillage.platform.db.Tables.OUTGOING_MAIL;

import org.jooq.DSLContext;
import org.maillage.platform.db.tables.records.OutgoingMailRecord;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Writes mails, and looks at them in the database. */
@TestComponent
class Mailbag {

    private final OutgoingMail outgoing;
    private final TransactionTemplate transaction;
    private final DSLContext db;

    Mailbag(OutgoingMail outgoing, TransactionTemplate transaction, DSLContext db) {
        this.outgoing = outgoing;
        this.transaction = transaction;
        this.db = db;
    }

    static String somebody() {
        return UUID.randomUUID() + "@exemple.test";
    }

    static MailDraft invitation(String address) {
        return MailDraft.of(
                        "sample.mail.invitation", address, "Éloïse Essai (fictive)", Locale.FRENCH)
                .with("Éloïse Essai (fictive)");
    }

    UUID write(MailDraft draft) {
        return Objects.requireNonNull(transaction.execute(_ -> outgoing.write(draft)));
    }

    OutgoingMailRecord row(UUID id) {
        return db.fetchSingle(OUTGOING_MAIL, OUTGOING_MAIL.ID.eq(id));
    }

    boolean anythingFor(String address) {
        return db.fetchExists(OUTGOING_MAIL, OUTGOING_MAIL.RECIPIENT.eq(address));
    }

    void empty() {
        db.deleteFrom(OUTGOING_MAIL).execute();
    }

    void execute(String sql) {
        db.execute(sql);
    }
}
