package net.sample.probe;

/** Between which two steps of a delivery the process ends. */
public enum BreakPoint {
    /** Everything is written, nothing is committed. */
    BEFORE_COMMIT,
    /** The publication stands, nobody has been told. */
    BEFORE_DISPATCH,
    /** The effect is written, not committed. */
    INSIDE_LISTENER,
    /** The effect stands, and nobody but the database knows. */
    BEFORE_COMPLETION,
    /** Claimed for a further delivery that has not begun. */
    BEFORE_RUN
}
