package org.maillage.platform.delivery;

/** Why a publication cannot be received as things stand. */
enum QuarantineReason {
    /** No listener of this id is installed. */
    UNKNOWN_LISTENER,
    /** The record is not installed, or the listener does not receive its kind. */
    UNKNOWN_TYPE,
    /** The stored event cannot be turned back into its record. */
    UNREADABLE,
    /** The listener failed too often. */
    EXHAUSTED
}
