package org.maillage.platform.mail;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.audit.AuditSubject;

import java.util.UUID;

/** What the audit trail keeps of a mail: neither to whom nor what. */
record MailAct(String template, MailState state, @Nullable String why) {

    static AuditSubject subject(UUID id) {
        return new AuditSubject("platform.mail", id);
    }
}
