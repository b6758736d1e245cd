package org.maillage.platform.mail;

import org.maillage.platform.id.UuidV7;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.UUID;

/** Writes mails into the box from which they are sent. */
@Component
class WriteMail implements OutgoingMail {

    private final MailWords words;
    private final Sender sender;
    private final NewMails mails;
    private final ObjectProvider<JavaMailSender> servers;

    WriteMail(
            MailWords words,
            Sender sender,
            NewMails mails,
            ObjectProvider<JavaMailSender> servers) {
        this.words = words;
        this.sender = sender;
        this.mails = mails;
        this.servers = servers;
    }

    @Override
    public UUID write(MailDraft draft) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A mail is written inside a transaction");
        }
        HeaderText.require("address", draft.address());
        if (draft.name() != null) {
            HeaderText.require("recipient", draft.name());
        }
        if (draft.replyTo() != null) {
            HeaderText.address("reply address", draft.replyTo());
        }
        var id = UuidV7.next();
        mails.add(id, "<" + id + "@" + sender.domain() + ">", draft, words.of(draft));
        return id;
    }

    @Override
    public boolean hasServer() {
        return servers.getIfAvailable() != null;
    }
}
