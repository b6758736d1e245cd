package org.maillage.platform.mail;

/** Why a mail is not sent any more. */
enum GivenUp {
    /** The server does not know the recipient, or the address is none. */
    REFUSED,
    /** Too many attempts in vain. */
    EXHAUSTED,
    /** It would come too late. */
    EXPIRED,
    /** Somebody decided so. */
    DROPPED
}
