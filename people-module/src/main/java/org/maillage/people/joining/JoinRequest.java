package org.maillage.people.joining;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.audit.AuditSubject;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/** A request as it is kept. */
record JoinRequest(
        UUID id,
        UUID organisation,
        String email,
        String displayName,
        @Nullable String message,
        Locale language,
        JoinRequestState state) {

    static final Duration LIFE = Duration.ofDays(30);

    AuditSubject subject() {
        return new AuditSubject("people.joining", id);
    }

    Standing standing() {
        return new Standing(email, state, null);
    }

    /** What the audit trail keeps of it. */
    record Standing(String email, JoinRequestState state, @Nullable String answer) {

        Standing become(JoinRequestState next, @Nullable String because) {
            return new Standing(email, next, because);
        }
    }
}
