package org.maillage.people.joining;

/** What has become of a request. */
enum JoinRequestState {
    OPEN,
    /** Whoever asked was invited. */
    ACCEPTED,
    REFUSED,
    /** Nobody decided in time. */
    EXPIRED
}
