package org.maillage.platform.mail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that this instance is sending.
 *
 * @param attempt the how-manieth it is
 */
record StoredMail(UUID id, int attempt, String messageId, Instant writtenAt, Content content) {

    /**
     * What the recipient reads.
     *
     * @param hidden what goes into the text's gap, encrypted
     */
    record Content(
            String language,
            String recipient,
            @Nullable String recipientName,
            @Nullable String replyTo,
            String subject,
            String text,
            @Nullable String hidden) {}
}
