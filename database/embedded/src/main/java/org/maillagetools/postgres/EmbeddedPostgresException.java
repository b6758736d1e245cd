package org.maillagetools.postgres;

import org.jspecify.annotations.Nullable;

/**
 * The embedded database cannot be used; says why in one sentence and what the operator can do about
 * it.
 */
public sealed class EmbeddedPostgresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    private EmbeddedPostgresException(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    /** What the operator can do. */
    public String action() {
        return action;
    }

    /** Another running application holds the directory. */
    public static final class DirectoryInUse extends EmbeddedPostgresException {
        private static final long serialVersionUID = 1L;

        DirectoryInUse(String message, String action) {
            super(message, action, null);
        }
    }

    /** The directory cannot be written to. */
    public static final class DirectoryNotWritable extends EmbeddedPostgresException {
        private static final long serialVersionUID = 1L;

        DirectoryNotWritable(String message, String action, @Nullable Throwable cause) {
            super(message, action, cause);
        }
    }

    /** The directory was made by another major version of PostgreSQL. */
    public static final class WrongMajorVersion extends EmbeddedPostgresException {
        private static final long serialVersionUID = 1L;

        WrongMajorVersion(String message, String action) {
            super(message, action, null);
        }
    }

    /**
     * The server would accept data that a power cut could take away, or logins that it should
     * refuse.
     */
    public static final class NotDurable extends EmbeddedPostgresException {
        private static final long serialVersionUID = 1L;

        NotDurable(String message, String action) {
            super(message, action, null);
        }
    }

    /** There are no binaries for this machine, or they cannot be run here. */
    public static final class NoBinaries extends EmbeddedPostgresException {
        private static final long serialVersionUID = 1L;

        NoBinaries(String message, String action, @Nullable Throwable cause) {
            super(message, action, cause);
        }
    }

    /** The server was started and did not come up. */
    public static final class ServerNotStarted extends EmbeddedPostgresException {
        private static final long serialVersionUID = 1L;

        ServerNotStarted(String message, String action, @Nullable Throwable cause) {
            super(message, action, cause);
        }

        static ServerNotStarted because(String where, Exception cause) {
            if (cause instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return new ServerNotStarted(
                    "The embedded database in " + where + " does not start: " + cause.getMessage(),
                    "See the files start.log and log/ in that directory.",
                    cause);
        }
    }
}
