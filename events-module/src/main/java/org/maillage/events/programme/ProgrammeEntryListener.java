package org.maillage.events.programme;

import org.maillage.events.published.ProgrammeEntryOffered;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps what other modules show under a session. */
@Component
class ProgrammeEntryListener {

    private final ProgrammeEntries entries;

    ProgrammeEntryListener(ProgrammeEntries entries) {
        this.entries = entries;
    }

    @ApplicationModuleListener(id = "events.programme-entry")
    void on(ProgrammeEntryOffered entry) {
        entries.keep(entry);
    }
}
