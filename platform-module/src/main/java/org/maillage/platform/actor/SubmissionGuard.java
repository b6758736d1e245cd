package org.maillage.platform.actor;

/**
 * Makes a form that was sent twice act once. {@link Access} calls it at the beginning of every use case, inside its
 * transaction.
 */
public interface SubmissionGuard {

    /**
     * Claims the form of the current request within the current transaction; the second call of one request, and a call
     * outside a request, does nothing. Throws when the same form with the same content has already acted, which undoes the
     * transaction.
     */
    void claim();
}
