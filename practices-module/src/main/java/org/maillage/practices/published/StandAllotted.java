package org.maillage.practices.published;

import org.jspecify.annotations.Nullable;
import org.maillage.events.published.ProgrammeEntryOffered;
import org.maillage.events.published.SessionId;

import java.time.Instant;
import java.util.UUID;

/**
 * The practice has a stand at this session, under this title and address. Published when the stand is allotted, and again when the
 * sheet's title changes or a sheet that had been taken back is public once more.
 *
 * @param entryId the stand
 * @param title the practice's
 * @param path the stand's public page
 * @param revision grows with every change of the stand
 */
public record StandAllotted(
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
        return false;
    }
}
