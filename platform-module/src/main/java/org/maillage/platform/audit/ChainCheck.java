package org.maillage.platform.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A verification of the whole chain.
 *
 * @param lastNumber how many entries were sealed then
 * @param problem what was met first, null when all was as it had been sealed
 * @param number the link at which, null for an entry that has none
 * @param entry the entry, null when only its place is known
 */
record ChainCheck(
        Instant at,
        long lastNumber,
        @Nullable ChainProblem problem,
        @Nullable Long number,
        @Nullable UUID entry) {

    public boolean sound() {
        return problem == null;
    }
}
