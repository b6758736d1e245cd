package org.maillage.practices.stand;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.maillage.events.published.SessionId;
import org.maillage.platform.id.UuidV7;
import org.maillage.practices.published.PracticeId;

import java.util.Objects;
import java.util.UUID;

/** Which practice, at which market. */
record AllotStandForm(@NotNull @Nullable UUID practice, @NotNull @Nullable UUID session) {

    StandWish wish() {
        return new StandWish(
                UuidV7.next(),
                new PracticeId(Objects.requireNonNull(practice)),
                new SessionId(Objects.requireNonNull(session)));
    }
}
