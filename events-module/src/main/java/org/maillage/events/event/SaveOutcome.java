package org.maillage.events.event;

/** How saving a gathering ended. */
enum SaveOutcome {
    SAVED,
    /** Another gathering has that public address, or had it: old addresses redirect for ever. */
    SLUG_TAKEN
}
