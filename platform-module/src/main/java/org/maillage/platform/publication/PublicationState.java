package org.maillage.platform.publication;

/** Where a publication stands. */
enum PublicationState {
    /** Waits for its listener, or is with it. */
    OPEN,
    /** The listener failed; it is delivered again by itself. */
    FAILED,
    /** Set aside: somebody has to decide. */
    QUARANTINED,
    /** Somebody decided that nobody will receive it. */
    DROPPED
}
