package org.maillage.events.programme;

/** How a session can be moved within its day. */
enum Move {
    UP,
    DOWN,
    /** In parallel with the session before it. */
    JOIN,
    /** No longer in parallel with the others. */
    SEPARATE
}
