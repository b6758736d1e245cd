package org.maillage.practices.stand;

import org.maillage.events.published.ProgrammeEntryOffered;
import org.maillage.events.published.SessionId;
import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.id.UuidV7;
import org.maillage.practices.published.PracticeId;
import org.maillage.practices.published.StandAllotted;
import org.maillage.practices.published.StandWithdrawn;

import java.time.Instant;
import java.util.UUID;

/**
 * A practice at a market session.
 *
 * @param title the sheet's
 * @param market the session and its gathering in one line
 * @param shown whether the programme shows it: not while the sheet is a draft, nor once it is withdrawn
 */
record Stand(
        UUID id,
        int version,
        UUID owner,
        PracticeId practice,
        SessionId session,
        String slug,
        String title,
        String market,
        boolean shown) {

    static AuditSubject subject(UUID id) {
        return new AuditSubject("practices.stand", id);
    }

    static String path(String slug) {
        return "/practices/stands/" + slug;
    }

    /** What the programme is told of it as it stands. */
    ProgrammeEntryOffered entry(Instant at) {
        return shown
                ? new StandAllotted(
                        UuidV7.next(), at, id, session, practice, title, path(slug), version)
                : new StandWithdrawn(
                        UuidV7.next(), at, id, session, practice, title, null, version);
    }

    /** What the audit trail keeps of it. */
    record Trace(String practice, String session) {}

    Trace trace() {
        return new Trace(title, market);
    }
}
