package org.maillage.platform.mail;

import java.util.UUID;

/** Where mails are handed over. */
public interface OutgoingMail {

    /**
     * Writes a mail within the current transaction; it leaves within seconds of the commit, or waits while there is no mail server.
     *
     * @return the mail's id, by which the staff page of outgoing mail shows it
     * @throws IllegalStateException without a transaction
     * @throws IllegalArgumentException when a line break or another control character stands in what becomes a header: the address,
     *     the name, the subject, and when the address for answers is not one address
     */
    UUID write(MailDraft draft);

    /**
     * Whether a mail server is configured, by {@code spring.mail.host}. Without one mails are written all the same and wait: a page
     * that announces a mail had better say so.
     */
    boolean hasServer();
}
