package org.maillage.events.programme;

import org.maillage.events.published.ProgrammeEntryOffered;
import org.maillage.events.published.SessionId;

import java.time.Instant;
import java.util.UUID;

/** What a module downstream would offer. */
public record OfferedStand(
        UUID eventId,
        Instant at,
        UUID entryId,
        SessionId session,
        String title,
        String path,
        long revision,
        boolean withdrawn)
        implements ProgrammeEntryOffered {}
