package org.maillage.platform.mail;

/** Where a mail stands. */
enum MailState {
    /** Not tried yet. */
    WAITING,
    /** Tried in vain; it is tried again by itself. */
    FAILED,
    /** The mail server has taken it. */
    SENT,
    /** Nobody sends it any more. */
    GIVEN_UP
}
