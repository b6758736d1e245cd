package org.maillage.people.organisation;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Typed;
import org.maillage.people.period.PartialDate;

/**
 * What an organisation was called.
 *
 * @param until last day of the name, as far as it is known
 */
record FormerName(String name, PartialDate until, @Nullable String source) {

    /** What the audit trail keeps, as the organisation's history shows it. */
    Trace trace() {
        return new Trace(name, Typed.known(until.typed()), source);
    }

    /** The same in words. */
    record Trace(String formerName, @Nullable String until, @Nullable String source) {}
}
