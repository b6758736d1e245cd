package org.maillagetools.codegen;

import org.jspecify.annotations.Nullable;

/** A module's migrations need something that is not the module's own, or are wrong. */
final class MigrationsDoNotRunAlone extends Exception {

    private static final long serialVersionUID = 1L;

    MigrationsDoNotRunAlone(String schema, String reason, @Nullable Throwable cause) {
        super(
                "The migrations of schema "
                        + schema
                        + " do not run on an empty database: "
                        + reason
                        + System.lineSeparator()
                        + "A module's migrations may name its own schema only; what another module"
                        + " knows is replicated by application events.",
                cause);
    }
}
