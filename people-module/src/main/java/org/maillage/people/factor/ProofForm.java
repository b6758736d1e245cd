package org.maillage.people.factor;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.Verbatim;

/**
 * Somebody proves that it is them, and says what for.
 *
 * @param proof a code, or the password
 */
record ProofForm(@Verbatim @Nullable String proof, @Nullable Change change) {

    /** What may be changed. */
    enum Change {
        BEGIN,
        RENEW,
        REMOVE
    }

    static ProofForm empty() {
        return new ProofForm(null, null);
    }
}
