package org.maillagetools.postgres;

import org.jspecify.annotations.Nullable;

/**
 * The database that the operator named cannot be used; says why in one sentence and what can be
 * done about it.
 */
public final class DatabaseNotUsable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    DatabaseNotUsable(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    /** What the operator can do. */
    public String action() {
        return action;
    }
}
