package org.maillage.people.invitation;

import org.jspecify.annotations.Nullable;
import org.maillage.people.rights.Role;
import org.maillage.platform.id.UuidV7;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An invitation as it is kept.
 *
 * @param organisation where the role will hold; null: in the whole network
 * @param invitedBy the account; null: the software
 */
record Invitation(
        UUID id,
        @Nullable UUID organisation,
        Guest guest,
        Role role,
        InvitationState state,
        Instant expiresAt,
        @Nullable UUID invitedBy) {

    static final Duration LIFE = Duration.ofDays(14);

    static Invitation of(
            @Nullable UUID organisation,
            Guest guest,
            Role role,
            @Nullable UUID invitedBy,
            Instant at) {
        return new Invitation(
                UuidV7.next(),
                organisation,
                guest,
                role,
                InvitationState.OPEN,
                at.plus(LIFE),
                invitedBy);
    }

    boolean open() {
        return state == InvitationState.OPEN;
    }
}
