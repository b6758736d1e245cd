package org.maillage.platform.actor;

import java.util.UUID;

/** Who acts: nobody we know, the holder of an account, or the software itself. */
public sealed interface Actor {

    /** Somebody who has not signed in. */
    record Anonymous() implements Actor {}

    /**
     * Somebody who has signed in.
     *
     * @param accountId the account, as the audit trail keeps it
     * @param displayName how the frame greets them; never written to logs
     */
    record AccountHolder(UUID accountId, String displayName) implements Actor {}

    /**
     * The software, on nobody's behalf: demonstration data, scheduled work. It may do everything.
     *
     * @param name a stable lower-case word for the audit trail, such as {@code demonstration}
     */
    record Software(String name) implements Actor {}
}
