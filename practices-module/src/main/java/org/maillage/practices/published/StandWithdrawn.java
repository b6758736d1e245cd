package org.maillage.practices.published;

import org.jspecify.annotations.Nullable;
import org.maillage.events.published.ProgrammeEntryOffered;
import org.maillage.events.published.SessionId;

import java.time.Instant;
import java.util.UUID;

/**
 * The practice has no stand at this session any more. Published when the stand is withdrawn, and when the sheet goes back to draft.
 *
 * @param entryId the stand
 * @param title the practice's, as it was last shown
 * @param path always null: there is no page any more
 * @param revision grows with every change of the stand
 */
public record StandWithdrawn(
        UUID eventId,
        Instant at,
        UUID entryId,
        SessionId session,
        PracticeId practice,
        String title,
        @Nullable String path,
        long revision)
        implements ProgrammeEntryOffered {

    /** The session's bare id, for practice modules, which do not know gatherings. */
    public UUID sessionId() {
        return session.value();
    }

    @Override
    public boolean withdrawn() {
        return true;
    }
}
