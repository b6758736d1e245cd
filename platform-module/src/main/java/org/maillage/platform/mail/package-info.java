/**
 * Outgoing mail: written inside the transaction that decides it, sent later, as often as it takes.
 *
 * <p>A use case writes a {@link org.maillage.platform.mail.MailDraft} through {@link org.maillage.platform.mail.OutgoingMail}. If its
 * transaction is undone there is no mail. Once it stands, any of the running instances sends it, and sends it again after a wait while
 * the mail server is away. Delivery is at least once: a process that dies between the server's "250" and its own note of it sends the
 * same mail again, with the same Message-ID.
 */
@NamedInterface("mail")
@NullMarked
package org.maillage.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
