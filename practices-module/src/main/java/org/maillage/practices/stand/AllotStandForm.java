package org.maillage.practices.stand;

import jakarta.validation.constraints.NotBlank;

import org.jspecify.annotations.Nullable;
import org.maillage.events.published.SessionId;
import org.maillage.platform.id.UuidV7;
import org.maillage.practices.published.PracticeId;

import java.util.Objects;
import java.util.UUID;

/** Which practice, at which market. */
record AllotStandForm(@NotBlank @Nullable String practice, @NotBlank @Nullable String session) {

    StandWish wish() {
        return new StandWish(
                UuidV7.next(),
                new PracticeId(UUID.fromString(Objects.requireNonNull(practice))),
                new SessionId(UUID.fromString(Objects.requireNonNull(session))));
    }
}
