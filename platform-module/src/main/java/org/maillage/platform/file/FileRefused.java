package org.maillage.platform.file;

/** Content that is not kept; the form says why. */
public final class FileRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    FileRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Suffix of the message key {@code platform.file.refused.}. */
    public enum Reason {
        /** There is nothing in it. */
        EMPTY,
        /** More bytes than this place takes. */
        TOO_LARGE,
        /** It is not of a type that this place takes, whatever its name says. */
        TYPE,
        /** It says that it is larger than anybody needs, which no memory should be asked for. */
        TOO_MANY_PIXELS,
        /** It cannot be read. */
        DAMAGED
    }

    public Reason reason() {
        return reason;
    }
}
