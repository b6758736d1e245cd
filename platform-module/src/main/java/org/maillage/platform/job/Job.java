package org.maillage.platform.job;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A job as it stands.
 *
 * @param kind key of its {@link JobKind}
 * @param subject what it works on
 * @param name what it was called when it was begun
 * @param done how much has been done
 * @param total how much there is to do; null: nobody knows
 * @param problem message key of why it failed, with its arguments
 * @param stopping whether somebody has asked that it stop
 */
public record Job(
        UUID id,
        String kind,
        UUID subject,
        String name,
        JobState state,
        long done,
        @Nullable Long total,
        @Nullable String problem,
        List<String> problemArguments,
        Instant madeAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        boolean stopping) {

    public Job {
        problemArguments = List.copyOf(problemArguments);
    }

    /** How much of the whole, in percent; null when nobody knows. */
    public @Nullable Integer percent() {
        if (total == null) {
            return null;
        }
        return total == 0 ? 100 : (int) Math.min(100, done * 100 / total);
    }
}
