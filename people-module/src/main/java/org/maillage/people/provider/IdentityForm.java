package org.maillage.people.provider;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.Verbatim;

/**
 * Somebody proves that it is them, and says what for.
 *
 * @param proof a code, or the password
 */
record IdentityForm(@Verbatim @Nullable String proof, @Nullable Change change) {

    /** What may be changed. */
    enum Change {
        LINK,
        UNLINK
    }

    static IdentityForm empty() {
        return new IdentityForm(null, null);
    }
}
