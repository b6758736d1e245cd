package org.maillage.people.account;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** An account as it is kept. */
record Account(
        UUID id,
        int version,
        EmailAddress email,
        String displayName,
        AccountState state,
        @Nullable String passwordHash) {

    boolean active() {
        return state == AccountState.ACTIVE;
    }

    /** Its holder has chosen a password. */
    boolean begun() {
        return passwordHash != null;
    }
}
