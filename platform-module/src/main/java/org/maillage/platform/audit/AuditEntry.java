package org.maillage.platform.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One act in a record's history.
 *
 * @param subject what it is about; its type is the prefix of the message keys
 * @param actorName who, as known at the time; the name of the software's part for its own acts
 * @param action a past participle, suffix of the message key {@code <subject type>.action.}
 */
public record AuditEntry(
        AuditSubject subject, Instant at, String actorName, String action, List<Change> changes) {

    /**
     * @param field component name, suffix of the message key {@code <subject type>.field.}
     * @param before null: there was none
     * @param after null: there is none
     * @param withheld the value is sensitive and was not kept
     */
    public record Change(
            String field, @Nullable String before, @Nullable String after, boolean withheld) {}
}
