package org.maillage.people.provider;

import org.jspecify.annotations.Nullable;

/** What somebody brought back from the service does not say who they are. */
class IdentityRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param error a word of the protocol, which names nobody
     */
    IdentityRefused(String error, @Nullable Throwable cause) {
        super(error, cause);
    }
}
