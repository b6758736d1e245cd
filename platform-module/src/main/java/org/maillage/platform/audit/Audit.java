package org.maillage.platform.audit;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Act;

import java.util.List;

/** The audit trail: one entry a use case, written in its transaction, never changed. */
public interface Audit {

    /**
     * Keeps what differs between the two states, component by component.
     *
     * @param action a past participle in lower case: {@code created}, {@code renamed}
     * @param before the state before, null when there was none
     * @param after the state after, of the same record type, null when there is none
     */
    void record(
            Act act,
            AuditSubject subject,
            String action,
            @Nullable Record before,
            @Nullable Record after);

    /**
     * The same act upon many records, an entry each, in few statements: what an import does.
     *
     * @param action a past participle in lower case, the same for all
     */
    void recordAll(Act act, String action, List<AuditedChange> changes);

    /** The record's history, the newest first, at most 200 entries. */
    List<AuditEntry> history(AuditSubject subject);
}
