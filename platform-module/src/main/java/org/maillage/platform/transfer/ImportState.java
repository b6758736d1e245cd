package org.maillage.platform.transfer;

/** Where an import stands. */
enum ImportState {
    UPLOADED,
    CHECKING,
    CHECKED,
    APPLYING,
    DONE;

    /** Whether a job is at work on it. */
    public boolean busy() {
        return this == CHECKING || this == APPLYING;
    }
}
