package org.maillage.platform.audit;

import org.jspecify.annotations.Nullable;

/**
 * What an act did to one record.
 *
 * @param before the state before, null when there was none
 * @param after the state after, of the same record type, null when there is none
 */
public record AuditedChange(
        AuditSubject subject, @Nullable Record before, @Nullable Record after) {}
