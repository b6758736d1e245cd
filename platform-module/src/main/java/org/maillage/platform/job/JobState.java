package org.maillage.platform.job;

/** Where a job stands. */
public enum JobState {
    /** Nobody has begun yet. */
    WAITING,
    /** At least one batch was tried. */
    RUNNING,
    /** All was done. */
    DONE,
    /** Given up; what its batches did until then stands. */
    FAILED,
    /** Stopped on request; what its batches did until then stands. */
    CANCELLED;

    /** Whether nothing more will be done. */
    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
