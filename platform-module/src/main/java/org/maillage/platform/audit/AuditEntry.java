package org.maillage.platform.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One act in a record's history.
 *
 * @param subject what it is about; its type is the prefix of the message keys
 * @param actorKind what kind of actor, suffix of the message key {@code platform.history.by.}
 * @param actorName who, as known at the time; for anybody but an account's holder a word that is no text for pages
 * @param action a past participle, suffix of the message key {@code <subject type>.action.}
 */
public record AuditEntry(
        AuditSubject subject,
        Instant at,
        ActorKind actorKind,
        String actorName,
        String action,
        List<Change> changes) {

    /** What kinds of actors there are. */
    public enum ActorKind {
        /** The holder of an account. */
        ACCOUNT,
        /** The software itself, on nobody's behalf. */
        SOFTWARE,
        /** Somebody who had not signed in. */
        ANONYMOUS
    }

    /**
     * @param field component name, suffix of the message key {@code <subject type>.field.}
     * @param before null: there was none
     * @param after null: there is none
     * @param withheld the value is sensitive and was not kept
     */
    public record Change(
            String field, @Nullable String before, @Nullable String after, boolean withheld) {}
}
